#![no_main]
use libfuzzer_sys::fuzz_target;
use sangya::{OffsetConverter, OffsetUnit, normalize};

fuzz_target!(|input: (&str, Vec<u16>)| {
    let (text, bytes) = input;
    let mut chars = OffsetConverter::new(text, OffsetUnit::Char);
    let mut units = OffsetConverter::new(text, OffsetUnit::Utf16);
    for byte in bytes {
        let mut at = usize::from(byte).min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        assert_eq!(chars.offset(usize::from(byte)), text[..at].chars().count());
        assert_eq!(units.offset(usize::from(byte)), text[..at].encode_utf16().count());
    }
    let folded = normalize(text);
    for (at, _) in folded.text.char_indices() {
        assert!(text.is_char_boundary(folded.map.to_original(at)));
    }
});
