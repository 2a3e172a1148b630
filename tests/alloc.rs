//! With buffers kept from text to text, an extraction allocates for what it returns and nothing per token.

use sangya::{Extractor, Scratch};
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

struct Counting;

thread_local! {
    static COUNT: Cell<usize> = const { Cell::new(0) };
}

fn count() {
    // Gone while a thread ends, which measures nothing.
    let _ = COUNT.try_with(|c| c.set(c.get() + 1));
}

// SAFETY: every call goes to the system's allocator unchanged.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count();
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        unsafe { System.dealloc(at, layout) }
    }

    unsafe fn realloc(&self, at: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count();
        unsafe { System.realloc(at, layout, size) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// Allocations of one extraction with warm buffers, and its mentions.
fn allocations(extractor: &Extractor, scratch: &mut Scratch, text: &str) -> (usize, usize) {
    for _ in 0..2 {
        extractor.extract_with(scratch, text);
    }
    let before = COUNT.get();
    let found = extractor.extract_with(scratch, text);
    let after = COUNT.get();
    (after - before, found.mentions().len())
}

const PROSE: &str =
    "लेकिन यह बात अब तक साफ नहीं है कि आगे क्या होगा। काम बहुत था और समय कम। वह चुप रहा, फिर हंसा। ";

#[test]
fn text_without_names_allocates_a_fixed_amount() {
    let extractor = Extractor::new();
    let mut scratch = Scratch::default();
    let mut counts = Vec::new();
    for repeat in [10, 100, 400] {
        let (n, mentions) = allocations(&extractor, &mut scratch, &PROSE.repeat(repeat));
        println!("{repeat:>4} times the prose: {n} allocations, {mentions} mentions");
        if mentions == 0 {
            counts.push(n);
        }
    }
    assert!(counts.iter().all(|&n| n <= 12), "{counts:?}");
}

#[test]
fn further_mentions_of_known_names_cost_little() {
    let extractor = Extractor::new();
    let mut scratch = Scratch::default();
    let text = format!("मुख्यमंत्री विष्णुदेव साय रायपुर पहुंचे। {PROSE}");
    let (few, a) = allocations(&extractor, &mut scratch, &text.repeat(10));
    let (many, b) = allocations(&extractor, &mut scratch, &text.repeat(110));
    println!("{a} mentions: {few} allocations; {b} mentions: {many}");
    let each = (many - few) as f64 / (b - a) as f64;
    println!("{each:.2} allocations for each further mention");
    assert!(each < 3.0, "{each} allocations a mention");
}
