//! Conditions of rules that were dropped one by one to see whether a test tells: what each of them is for.

use super::{RULES, finds, lacks};
use crate::Outcome;

/// The rule by which a name won its span.
#[track_caller]
fn rule_of(text: &str, name: &str) -> &'static str {
    let all = RULES.candidates(text);
    let won = |c: &&crate::Candidate<'_>| c.text() == name && c.outcome() == Outcome::Won;
    all.iter().find(won).map_or("", |c| c.rule())
}

#[test]
fn two_letters_of_a_handle_are_a_state_in_capitals() {
    finds("@BJPUP ने कहा", &["O:@BJPUP"]);
    lacks("@BJPUp ने कहा", &["O:@BJPUp"]);
}

#[test]
fn a_stop_behind_a_full_word_ends_the_sentence() {
    finds("टाटा मोटर्स लिमिटेड. नई बात", &["O:टाटा मोटर्स लिमिटेड"]);
    finds("टाटा मोटर्स लि. की बात", &["O:टाटा मोटर्स लि."]);
}

#[test]
fn four_plain_words_before_a_legal_form_are_a_sentence() {
    lacks(
        "बात घर पानी काम लिमिटेड ने कहा",
        &["O:बात घर पानी काम लिमिटेड"],
    );
    finds("बात घर काम लिमिटेड ने कहा", &["O:बात घर काम लिमिटेड"]);
}

#[test]
fn who_stands_before_a_word_of_honour_is_no_part_of_the_name() {
    finds("छात्र स्वामी आत्मानंद स्कूल में पढ़ते हैं", &["O:स्वामी आत्मानंद स्कूल"]);
}

#[test]
fn letters_before_a_head_of_one_word_may_be_chance() {
    assert_eq!(
        rule_of("वह एमबी इंटर कॉलेज में पढ़ता है", "एमबी इंटर कॉलेज"),
        "organisation/body"
    );
    assert_eq!(
        rule_of("वह एमबी स्कूल में पढ़ता है", "एमबी स्कूल"),
        "organisation/head"
    );
}

#[test]
fn a_landmark_with_a_clean_edge_is_sure() {
    assert_eq!(
        rule_of("वे गुलमोहर में गुलमोहर पार्क में", "गुलमोहर पार्क"),
        "place/landmark"
    );
    assert_eq!(
        rule_of("राम गुलमोहर पार्क में", "गुलमोहर पार्क"),
        "place/name-head"
    );
}

#[test]
fn who_visits_a_stadium_with_a_title_does_not_name_it() {
    // Rules alone take the title for a part of the name; the model knows who is there.
    lacks("मंत्री राजीव गांधी स्टेडियम पहुंचे।", &["L:राजीव गांधी स्टेडियम"]);
}

/// `रायपुर-` may be where the report comes from.
#[test]
fn a_space_behind_a_hyphen_is_no_road_between_two_towns() {
    finds(
        "पत्थलगांव- कुनकुरी एक्सप्रेसवे पर काम शुरू हुआ।",
        &["L:पत्थलगांव", "L:कुनकुरी एक्सप्रेसवे"],
    );
    finds(
        "पत्थलगांव-कुनकुरी एक्सप्रेसवे पर काम शुरू हुआ।",
        &["L:पत्थलगांव-कुनकुरी एक्सप्रेसवे"],
    );
}

/// A loanword in brackets is spelt as it sounds, too.
#[test]
fn one_word_in_brackets_is_no_name_again() {
    lacks("गुलमोहर (Gulmohar) का पेड़ गिरा।", &["P:गुलमोहर", "P:Gulmohar"]);
    lacks(
        "वह बुलडोजर (Bulldozer) लेकर आया।",
        &["P:बुलडोजर", "P:Bulldozer"],
    );
}

/// Their abbreviations are words of every sentence: no row of titles may make a title of the genitive or of a verb.
#[test]
fn the_genitive_is_no_comrade() {
    lacks("पश्चिमी सभ्यता का पहनावा माने जाते हैं।", &["P:पहनावा माने"]);
    lacks("दस करोड़ का निवेश किया गया।", &["P:निवेश"]);
    lacks("वे चाय ले निकले थे।", &["P:निकले"]);
    finds("कॉमरेड रमेश वर्मा ने कहा।", &["P:रमेश वर्मा"]);
}
