//! Each stage and the whole, over four kinds of text and three sizes. Ratios are in `ratios.rs`.
//!
//! `cargo bench --bench stages -- hindi` for one kind of text.

mod support;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use sangya::stages::{Stage, Stages};
use sangya::{Extractor, Scratch};
use std::hint::black_box;
use std::time::Duration;
use support::{Language, Texts, cut};

fn stages(criterion: &mut Criterion) {
    let texts = Texts::load();
    let full = Extractor::new();
    let plain = Extractor::builder()
        .without_model()
        .build()
        .expect("no pattern to refuse");
    for language in Language::ALL {
        let long = texts.text(language, 1 << 20);
        for (size, text) in [
            ("150B", cut(&long, 150)),
            ("4KB", cut(&long, 4096)),
            ("1MB", &long[..]),
        ] {
            let mut group = criterion.benchmark_group(format!("{}/{size}", language.name()));
            group.throughput(Throughput::Bytes(text.len() as u64));
            group.bench_function("from_utf8", |b| {
                b.iter(|| std::str::from_utf8(black_box(text.as_bytes())).map_or(0, str::len))
            });
            for stage in Stage::ALL {
                let extractor = if stage == Stage::Model { &full } else { &plain };
                let mut stages = Stages::default();
                group.bench_with_input(BenchmarkId::new("stage", stage.name()), text, |b, text| {
                    b.iter(|| stages.run(extractor, black_box(text), stage));
                });
            }
            for (name, extractor) in [("whole", &plain), ("whole with model", &full)] {
                let mut scratch = Scratch::default();
                group.bench_function(name, |b| {
                    b.iter(|| {
                        extractor
                            .extract_with(&mut scratch, black_box(text))
                            .mentions()
                            .len()
                    })
                });
            }
            group.finish();
        }
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10).warm_up_time(Duration::from_millis(300)).measurement_time(Duration::from_secs(1));
    targets = stages
}
criterion_main!(benches);
