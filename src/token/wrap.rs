//! Line ends that are only where a line was full: text copied from a PDF, an e-mail, a terminal.
//!
//! Of such lines all but the last of a paragraph have room for no further word, and some begin with a word that begins no sentence.
//! Both have to hold for the lines around; headlines one below the other, tables and verse have but one. A line end there stands for a
//! space, unless the line has room left, a sentence ends before it or a list goes on behind it.

/// Bytes not looked at behind lines that are not wrapped, the first time and at most.
const FIRST_PASSED: usize = 1 << 10;
const MOST_PASSED: usize = 1 << 15;
/// Lines have so many characters at most, the longest at least [`NARROWEST`].
const WIDEST: usize = 130;
const NARROWEST: usize = 30;
/// More bytes than a line of so many characters has.
const MOST_BYTES: usize = 3 * WIDEST + 4;
/// Fewer lines tell nothing by themselves.
const FEWEST: usize = 3;
/// Most lines looked at together, the first time and where lines before were wrapped.
const FIRST: usize = 32;
const MOST: usize = 256;
/// A line with the next word is at least so long, in hundredths of the longest one: letters of print are not equally wide.
const FULL: usize = 85;
/// So many lines with room may stand at the beginning.
const PATIENCE: usize = 8;
/// One line in so many begins with a word that begins no sentence.
const GOES_ON: usize = 20;

/// So many full lines at least for every one that has room and ends no paragraph.
const HEADINGS: usize = 4;

const DANDA: char = '।';

/// Words that stand behind others: postpositions, auxiliaries, conjunctions.
#[rustfmt::skip]
const BEHIND: [&str; 72] = [
    "में", "के", "की", "का", "को", "ने", "से", "पर", "है", "हैं", "था", "थे", "थी", "थीं", "हो", "हुए", "हुआ", "हुई",
    "होने", "होगा", "होगी", "होंगे", "गया", "गए", "गई", "गये", "किया", "किए", "की।", "है।", "हैं।", "था।", "थे।",
    "थी।", "गया।", "गई।", "गए।", "और", "तथा", "एवं", "व", "या", "कि", "लिए", "लिये", "भी", "ही", "तक", "द्वारा",
    "वाले", "वाली", "वाला", "जाएगा", "जाएगी", "जाएंगे", "जाने", "रहे", "रहा", "रही", "करने", "करते", "दिया", "दिए",
    "दी", "सकता", "सकते", "सकती", "चाहिए", "अनुसार", "तहत", "दौरान", "सहित",
];

/// What is known of the lines.
#[derive(Debug, Default)]
pub(super) struct Wrap {
    /// Where the line starts that is read.
    start: usize,
    /// Where those end that were looked at last.
    until: usize,
    /// The characters of the longest of them, if they are wrapped.
    width: Option<usize>,
    /// How many bytes were passed over the last time they were not: what is not wrapped is looked at less and less.
    passed: usize,
}

impl Wrap {
    /// Whether the line end at byte `i` stands for a space; asked of all of them, one after the other.
    #[inline]
    pub fn is_space(&mut self, text: &str, i: usize) -> bool {
        let from = std::mem::replace(&mut self.start, i + 1);
        // Most are turned away here: what is not wrapped is not looked at often, and of newspapers nearly all lines end with a sentence.
        let known = i < self.until && self.width.is_none();
        let (before, behind) = text.as_bytes().split_at(i);
        let closed = || {
            matches!(
                before,
                [.., b'.' | b'!' | b'?' | b':' | b';' | b'|'] | [.., 0xE0, 0xA5, 0xA4]
            )
        };
        let opens = || {
            matches!(
                behind,
                [_] | [_, b'\n' | b'\r' | b'#' | b'@' | b'-' | b'*', ..]
            )
        };
        !known && !closed() && !opens() && self.joins(text, from, i)
    }

    /// The same of the line `from..i`.
    #[cold]
    fn joins(&mut self, text: &str, from: usize, i: usize) -> bool {
        // Neither may be too long a line.
        if i - from + usize::from(from > 0) > MOST_BYTES {
            return false;
        }
        debug_assert_eq!(text[..i].rfind('\n').map_or(0, |at| at + 1), from);
        let line = Line::at(text, from);
        let next = Line::at(text, i + 1);
        if !next.whole {
            return false;
        }
        let full = |width| line.is_full(&next, width);
        // Most are turned away by themselves.
        if !full(next.chars.max(NARROWEST)) || !line.goes_on_in(&next) {
            return false;
        }
        if i >= self.until {
            self.look(text, from);
        }
        self.width.is_some_and(full)
    }

    /// Looks at the lines from byte `from` on, up to one that is too long.
    fn look(&mut self, text: &str, from: usize) {
        let before = self.width.take();
        let most = if before.is_some() { MOST } else { FIRST };
        let (until, widest) = measure(text, from, most);
        if let Some(widest) = widest.filter(|widest| *widest <= WIDEST) {
            // A few lines at the end of a long text go by those before.
            let known = before.filter(|before| widest <= before * 100 / FULL);
            let width = widest.max(known.unwrap_or(NARROWEST));
            let lines = Lines::of(text, from, until, width);
            self.width = lines.are_wrapped(known.is_some()).then_some(width);
        }
        self.passed = match self.width {
            Some(_) => 0,
            None => (2 * self.passed).clamp(FIRST_PASSED, MOST_PASSED),
        };
        self.until = until.max(from + 1) + self.passed;
    }
}

/// Up to where lines were looked at, and the characters of the longest, unless they have room for what is in the next ones.
fn measure(text: &str, from: usize, most: usize) -> (usize, Option<usize>) {
    let (mut lines, mut widest, mut full, mut short) = (0, 0, 0, 0);
    let mut at = from;
    let mut line = Line::at(text, from);
    while at < text.len() && lines < most {
        at = line.end;
        lines += 1;
        widest = widest.max(line.chars);
        if widest > WIDEST {
            break;
        }
        let next = Line::at(text, at);
        if line.goes_on_in(&next) {
            // The longest line may be still to come: what is short now stays so.
            match line.is_full(&next, widest) {
                true => full += 1,
                false => short += 1,
            }
            if short * HEADINGS > full + PATIENCE {
                break;
            }
        }
        line = next;
    }
    let room = full == 0 || short * HEADINGS > full;
    (at, if room { None } else { Some(widest) })
}

/// What lines of a text have been counted.
#[derive(Default)]
struct Lines {
    all: usize,
    /// Those that leave no room for the next word, of those that end no paragraph.
    full: usize,
    /// Those that do.
    short: usize,
    /// Those that begin with a word that begins no sentence.
    behind: usize,
}

impl Lines {
    fn of(text: &str, from: usize, until: usize, width: usize) -> Lines {
        let mut lines = Lines {
            all: 1,
            ..Lines::default()
        };
        let mut line = Line::at(text, from);
        while line.end < until {
            let next = Line::at(text, line.end);
            lines.all += 1;
            lines.behind += usize::from(next.begins_behind());
            if line.goes_on_in(&next) {
                match line.is_full(&next, width) {
                    true => lines.full += 1,
                    false => lines.short += 1,
                }
            }
            line = next;
        }
        lines
    }

    /// `known` where lines before these are.
    fn are_wrapped(&self, known: bool) -> bool {
        let prose = self.all >= FEWEST && self.behind > 0 && self.behind * GOES_ON >= self.all;
        (known || prose) && self.full > 0 && self.full >= self.short * HEADINGS
    }
}

/// A line, without white space around it.
struct Line<'t> {
    text: &'t str,
    chars: usize,
    /// Where the next one starts.
    end: usize,
    /// Not cut because it is too long.
    whole: bool,
}

impl<'t> Line<'t> {
    /// The line that starts at byte `from`.
    fn at(text: &'t str, from: usize) -> Self {
        // Longer ones are no part of a block, and are not read to their end.
        let rest = &text.as_bytes()[from..];
        let most = rest.len().min(MOST_BYTES);
        let (mut len, mut chars) = up_to_line_end(&rest[..most]);
        let ended = len < most;
        while !text.is_char_boundary(from + len) {
            len -= 1;
        }
        let mut line = &text[from..from + len];
        if !stands_close(line.as_bytes()) {
            line = line.trim();
            chars = line.chars().count();
        } else if !ended {
            chars = line.chars().count();
        }
        Line {
            text: line,
            chars,
            end: from + len + usize::from(ended),
            whole: ended || rest.len() <= MOST_BYTES,
        }
    }

    fn first_word(&self) -> &'t str {
        let end = self.text.bytes().position(|b| b == b' ');
        &self.text[..end.unwrap_or(self.text.len())]
    }

    /// Whether the first word of the next line had no room in this one.
    fn is_full(&self, next: &Line<'_>, width: usize) -> bool {
        let word = next.first_word().bytes().filter(|b| !goes_on(*b)).count();
        (self.chars + 1 + word) * 100 >= width * FULL
    }

    /// Whether a sentence may go on in the next line.
    fn goes_on_in(&self, next: &Line<'_>) -> bool {
        !self.text.is_empty() && !self.closes() && !next.text.is_empty() && !next.opens_item()
    }

    /// Whether it ends with what ends a sentence, or announces one.
    fn closes(&self) -> bool {
        let inside = self
            .text
            .trim_end_matches(['"', '\'', '”', '’', ')', ']', '»']);
        inside.ends_with([DANDA, '॥', '|', '.', '?', '!', ':', ';', '…'])
    }

    /// Whether it begins with a word that begins no sentence.
    fn begins_behind(&self) -> bool {
        let word = self.first_word();
        match word.bytes().next() {
            Some(first) if first.is_ascii() => first.is_ascii_lowercase(),
            _ => BEHIND.contains(&word),
        }
    }

    /// Whether it begins with the number or the mark of a list's item.
    fn opens_item(&self) -> bool {
        let word = self.first_word();
        let mark = |c| {
            matches!(
                c,
                '-' | '–' | '—' | '•' | '*' | '▪' | '●' | '◆' | '➤' | '#' | '@' | '>' | '|'
            )
        };
        let number = word.trim_start_matches('(');
        let digits = number.len() - number.trim_start_matches(|c: char| c.is_numeric()).len();
        word.starts_with(mark) || digits > 0 && matches!(&number[digits..], "." | ")" | ".)" | "-")
    }
}

/// Whether a byte is none of a character's first.
fn goes_on(byte: u8) -> bool {
    byte & 0xC0 == 0x80
}

/// The bytes before the first line feed, if there is one, and how many characters they are; eight bytes at a time.
fn up_to_line_end(text: &[u8]) -> (usize, usize) {
    const ONES: u64 = u64::MAX / 0xFF;
    let (eights, _) = text.as_chunks::<8>();
    // Bytes that are no character's first, as eight counts; of so many bytes none overflows.
    const { assert!(MOST_BYTES < 8 * 255) };
    let (mut at, mut inner) = (0, 0u64);
    for eight in eights {
        let eight = u64::from_le_bytes(*eight);
        let other = eight ^ (ONES * u64::from(b'\n'));
        if other.wrapping_sub(ONES) & !other & (ONES << 7) != 0 {
            break;
        }
        inner += eight >> 7 & !(eight >> 6) & ONES;
        at += 8;
    }
    // Two steps, since the sum of eight counts may be more than a byte holds.
    const PAIRS: u64 = 0x00FF_00FF_00FF_00FF;
    let pairs = (inner & PAIRS) + (inner >> 8 & PAIRS);
    let inner = (pairs.wrapping_mul(0x0001_0001_0001_0001) >> 48) as usize;
    let mut chars = at - inner;
    for byte in &text[at..] {
        if *byte == b'\n' {
            break;
        }
        chars += usize::from(!goes_on(*byte));
        at += 1;
    }
    (at, chars)
}

/// Whether no white space stands at the ends, told of ASCII and of letters of Indian scripts alone.
fn stands_close(line: &[u8]) -> bool {
    let (Some(first), Some(last)) = (line.first(), line.last()) else {
        return true;
    };
    let opens = (0x21..0x7F).contains(first) || *first == 0xE0;
    let ends = (0x21..0x7F).contains(last) || matches!(line, [.., 0xE0, _, _]);
    opens && ends
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Which line ends stand for spaces.
    fn spaces(text: &str) -> Vec<bool> {
        let mut wrap = Wrap::default();
        let ends = text.match_indices('\n');
        ends.map(|(i, _)| wrap.is_space(text, i)).collect()
    }

    const PROSE: &str = "जिला प्रशासन ने मंगलवार को बताया कि नदी के किनारे बसे गांवों
में राहत सामग्री पहुंचाई जा रही है और नावों की संख्या बढ़ाकर
चालीस कर दी गई है। कलेक्टर रमेश कुमार वर्मा ने कहा कि
लोग घबराएं नहीं।";

    #[test]
    fn wrapped_prose() {
        assert_eq!(spaces(PROSE), [true, true, true]);
        assert_eq!(spaces(&PROSE.replace('\n', "\r\n")), [true, true, true]);
        // A paragraph of two lines in a text that is wrapped.
        let two =
            format!("{PROSE}\n\nउधर रायगढ़ में भी बारिश का दौर जारी है और केलो नदी पर बना पुल\nबंद है।");
        assert_eq!(spaces(&two), [true, true, true, false, false, true]);
        assert_eq!(
            spaces(
                "The district administration said on Tuesday that relief\nmaterial is being sent to the villages along the river and\nboats were added.\n- Second item"
            ),
            [true, true, false]
        );
    }

    #[test]
    fn lines_of_their_own() {
        for text in [
            // Headlines, a list of names, an article of a line a paragraph, verse, a table.
            "मुख्यमंत्री ने किया नए अस्पताल भवन का लोकार्पण समारोह\nकिसानों को मिलेगा धान का पूरा भुगतान सात दिन में\nरायपुर में कल से शुरू होगा तीन दिवसीय पुस्तक मेला",
            "रमेश कुमार\nसुरेश वर्मा\nमहेश सिंह\nदिनेश शर्मा",
            "में\nके\nहै",
            "1. रायपुर जिले के लोग इस बार अधिक संख्या में मतदान करने\n2. को तैयार हैं और प्रशासन ने भी सारी व्यवस्था कर ली है",
            "",
            "\n",
            "\n\n\n",
        ] {
            assert!(spaces(text).iter().all(|s| !s), "{text}");
        }
        let long = "वह गांव गया और ".repeat(40);
        assert_eq!(spaces(&format!("शीर्षक\n{long}\nके लिए\n{long}")), [false; 3]);
    }

    #[test]
    fn each_line_is_looked_at_a_few_times() {
        // Without the bounds this takes minutes.
        let text = format!("{}\nis ", "x".repeat(90)).repeat(20_000);
        assert!(spaces(&text).iter().all(|s| *s));
        assert!(spaces(&"\n".repeat(1_000_000)).iter().all(|s| !s));
        assert!(spaces(&"में\n".repeat(100_000)).iter().all(|s| !s));
        let endless = format!("{}\n", "क".repeat(1_000_000)).repeat(3);
        assert!(spaces(&endless).iter().all(|s| !s));
    }
}
