#![no_main]
use libfuzzer_sys::fuzz_target;
use sangya::Extractor;

const SHIPPED: &[u8] = include_bytes!("../../models/news.bin");

fuzz_target!(|input: (Vec<u8>, u32, bool)| {
    // Bytes as they come, or the shipped weights with some overwritten.
    let (bytes, at, whole) = input;
    let model = if whole {
        bytes
    } else {
        let mut model = SHIPPED.to_vec();
        let at = at as usize % model.len();
        let end = (at + bytes.len()).min(model.len());
        model[at..end].copy_from_slice(&bytes[..end - at]);
        model
    };
    if let Ok(builder) = Extractor::builder().model("fuzz", model) {
        builder.build().unwrap().extract("मुख्यमंत्री विष्णुदेव साय ने रायपुर में कहा।");
    }
});
