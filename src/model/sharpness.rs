//! How sure to sound: what the combined odds of a candidate are worth on text that neither weights nor trust were learned from.
//!
//! Lists, rules and model are weighed one kind of evidence at a time and drawn to what was believed beforehand, which leaves
//! scores too modest on our own convention. The trainer learns one monotone map for all of them on passages held back. An even
//! chance stays one, so no decision changes; it is what users see and what they ask for by a least score.

use super::combine::logit;

/// Cells of the map.
const CELLS: usize = 128;

/// A map of probabilities, straight in each cell.
pub(crate) struct Sharpness {
    points: [f32; CELLS + 1],
}

impl Sharpness {
    /// The odds `z` become `a`·`z` + `b`·`z`/(1 + |`z`|).
    pub fn new(a: f32, b: f32) -> Self {
        // Whatever a file says, the map rises.
        let a = a.clamp(0.2, 5.0);
        let b = b.clamp(-0.8 * a, 10.0);
        let mut points = [0.0; CELLS + 1];
        for (i, point) in points.iter_mut().enumerate() {
            let z = logit(i as f32 / CELLS as f32);
            let z = a * z + b * z / (1.0 + z.abs());
            *point = 1.0 / (1.0 + (-z).exp());
        }
        points[0] = 0.0;
        points[CELLS] = 1.0;
        Sharpness { points }
    }

    /// What a score is worth.
    #[inline]
    pub fn shown(&self, score: f32) -> f32 {
        let at = score.clamp(0.0, 1.0) * CELLS as f32;
        let cell = (at as usize).min(CELLS - 1);
        let (low, high) = (self.points[cell], self.points[cell + 1]);
        low + (high - low) * (at - cell as f32)
    }

    /// The score that is worth this much.
    pub fn hidden(&self, shown: f32) -> f32 {
        let cell = self.points.partition_point(|&p| p <= shown);
        let cell = cell.clamp(1, CELLS) - 1;
        let (low, high) = (self.points[cell], self.points[cell + 1]);
        let part = if high > low {
            (shown - low) / (high - low)
        } else {
            0.0
        };
        (cell as f32 + part.clamp(0.0, 1.0)) / CELLS as f32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_even_chance_stays_one_and_order_is_kept() {
        for (a, b) in [(1.0, 0.0), (1.3, 0.8), (0.6, -3.0), (f32::MIN, f32::MAX)] {
            let map = Sharpness::new(a, b);
            assert_eq!(map.shown(0.5), 0.5);
            assert_eq!((map.shown(0.0), map.shown(1.0)), (0.0, 1.0));
            let mut last = 0.0;
            for i in 0..=1000 {
                let p = i as f32 / 1000.0;
                let shown = map.shown(p);
                assert!(shown >= last, "{a} {b}: {shown} behind {last}");
                assert!((map.shown(map.hidden(shown)) - shown).abs() < 1e-3);
                last = shown;
            }
        }
    }

    #[test]
    fn what_is_modest_grows_surer_on_both_sides() {
        let map = Sharpness::new(1.2, 1.0);
        assert!(map.shown(0.7) > 0.75 && map.shown(0.3) < 0.25);
        assert!((Sharpness::new(1.0, 0.0).shown(0.8) - 0.8).abs() < 1e-3);
    }
}
