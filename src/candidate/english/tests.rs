//! Names in English sentences, and sentences without one.

use crate::{Extractor, Kind};

/// Mentions of people, organisations and places, as `P:`, `O:` and `L:` with their text.
fn names(text: &str) -> Vec<String> {
    let found = Extractor::new();
    let found = found.extract(text);
    found
        .mentions()
        .iter()
        .filter_map(|m| {
            let kind = match m.kind() {
                Kind::Person => "P",
                Kind::Org => "O",
                Kind::Place => "L",
                _ => return None,
            };
            Some(format!("{kind}:{}", m.text()))
        })
        .collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(names(text), expected, "{text}");
}

#[test]
fn people_in_no_list() {
    check(
        "The clerk, identified as Tormel Vashkin, was arrested on Monday.",
        &["P:Tormel Vashkin"],
    );
    check(
        "Mr Quellan Drosk told reporters that he would appeal.",
        &["P:Quellan Drosk"],
    );
    check(
        "Police later released Ramesh Tzobari and his brother.",
        &["P:Ramesh Tzobari"],
    );
    check(
        "Inspector R. K. Vandrekar said two men had fled.",
        &["P:R. K. Vandrekar"],
    );
}

#[test]
fn organisations_by_their_head() {
    check(
        "He joined the Zorvane Institute of Marine Research last year.",
        &["O:Zorvane Institute of Marine Research"],
    );
    check(
        "She heads the Goa Chamber of Commerce and Industry.",
        &["O:Goa Chamber of Commerce and Industry"],
    );
    check(
        "The plant belongs to Shree Qorvanti Ispat Pvt Ltd, officials said.",
        &["O:Shree Qorvanti Ispat Pvt Ltd"],
    );
    check(
        "He was taken to Dr Ambedkar Hospital by the villagers.",
        &["O:Dr Ambedkar Hospital"],
    );
}

#[test]
fn places_by_preposition_and_order() {
    check(
        "The bus overturned near Zhorampet on the old road.",
        &["L:Zhorampet"],
    );
    check(
        "They were returning from Vellakodi, Kerala when it rained.",
        &["L:Vellakodi", "L:Kerala"],
    );
    check(
        "The car was found at Kota railway crossing in the evening.",
        &["L:Kota"],
    );
}

#[test]
fn capitals_that_name_nobody() {
    check(
        "However, the government has not issued any order so far.",
        &[],
    );
    check(
        "Many Indian and Chinese farmers speak Hindi or Mandarin.",
        &[],
    );
    check(
        "The Ministry will hold a meeting after Diwali on Monday.",
        &[],
    );
    check("He won the Ranji Trophy and later a Nobel Prize.", &[]);
    check(
        "Members of the Lok Sabha staged a walkout over the Farm Bill.",
        &[],
    );
    check("Doctors said the condition of the patient was stable.", &[]);
}

#[test]
fn a_list_is_not_one_body() {
    check(
        "The match between Mumbai Indians and Chennai Super Kings was washed out.",
        &["O:Mumbai Indians", "O:Chennai Super Kings"],
    );
    check(
        "It was reported by the Times of India on Sunday.",
        &["O:Times of India"],
    );
}

#[test]
fn romanised_hindi() {
    check("kal rahulji ne kaha ki ye sab galat hai", &["P:rahulji"]);
    check("ye sab congress ne kiya hai aur koi nahi", &["O:congress"]);
    check(
        "mujhe lagta hai ki bjp ko delhi me vote nahi milega",
        &["O:bjp", "L:delhi"],
    );
    check("Bharat ke log bahut achhe hain", &["L:Bharat"]);
}

#[test]
fn romanised_hindi_without_a_name() {
    check("hamare desh ka kya hoga bhai, sab chor hain", &[]);
    check("sarkar ne kaha ki ye murdabad ke naare galat hain", &[]);
    check("log soch rahe hain ki ab kya kare aur kahan jaye", &[]);
}

#[test]
fn handles_and_hashtags() {
    check(
        "Great speech by @UmarKhalidJNU and @sardanarohit",
        &["P:@UmarKhalidJNU", "P:@sardanarohit"],
    );
    check("what a match #Kohli", &["P:#Kohli"]);
    check("aaj #jio ka sim nahi chal raha hai yaar", &["O:#jio"]);
    check("we want #ChangeNow and #CleanAir", &[]);
    check("ask #who and #up about it", &[]);
    check("thanks to @dailydealsnow for this", &[]);
}
