#![no_main]
use libfuzzer_sys::fuzz_target;
use sangya::Extractor;

const SHIPPED: &[u8] = include_bytes!("../../models/news.bin");

/// As `src/model/weights.rs` sums the bytes behind the sum.
fn checksum(bytes: &[u8]) -> u64 {
    let mut h = 0xCBF2_9CE4_8422_2325u64;
    for chunk in bytes.chunks(8) {
        let mut word = [0; 8];
        word[..chunk.len()].copy_from_slice(chunk);
        h = (h ^ u64::from_le_bytes(word)).wrapping_mul(0x1000_0000_01B3).rotate_left(17);
    }
    h
}

fuzz_target!(|input: (Vec<u8>, u32, u8, &str)| {
    // Bytes as they come, the shipped weights with some overwritten, or those with a sum that is right again.
    let (bytes, at, mode, text) = input;
    let model = if mode % 8 == 0 {
        bytes
    } else {
        let mut model = SHIPPED.to_vec();
        let body = model.windows(2).position(|w| w == b"\n\n").map_or(0, |n| n + 2);
        // The transitions come first, and few bytes reach them by chance.
        let at = if mode % 8 == 1 { at as usize % model.len() } else { body + 8 + at as usize % 4096 };
        let end = (at + bytes.len()).min(model.len());
        model[at..end].copy_from_slice(&bytes[..end - at]);
        if mode % 8 > 1 {
            let sum = checksum(&model[body + 8..]).to_le_bytes();
            model[body..body + 8].copy_from_slice(&sum);
        }
        model
    };
    if let Ok(builder) = Extractor::builder().model("fuzz", model) {
        let own = builder.build().unwrap();
        own.extract("मुख्यमंत्री विष्णुदेव साय ने रायपुर में कहा।");
        own.extract(text);
    }
});
