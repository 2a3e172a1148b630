//! Names in English sentences, and sentences without one.

mod again;
mod bodies;
mod documents;
mod firms;
mod local;
mod places;
mod world;

use crate::candidate::tests::names_by;
use crate::{Extractor, Kind};

/// Mentions of people, organisations and places, as `P:`, `O:` and `L:` with their text.
fn names(text: &str) -> Vec<String> {
    let mut found = names_by(&Extractor::new(), text);
    found.retain(|name| !name.starts_with("S:"));
    found
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

/// Their letters abbreviate posts too.
#[test]
fn people_with_two_initials() {
    check("He met S.P. Singh there.", &["P:S.P. Singh"]);
    check("Secretary K.M. Vandrekar said so.", &["P:K.M. Vandrekar"]);
    check("D.M. Jadhav spoke first.", &["P:D.M. Jadhav"]);
    check("P.M. Modi spoke first.", &["P:Modi"]);
    check("He met S.P. Ramesh Singh there.", &["P:Ramesh Singh"]);
    check("He came at 5 p.m. Monday.", &[]);
}

/// What a minister minds stands before the name without a comma in the government's own releases.
#[test]
fn people_behind_their_portfolio() {
    check(
        "Union Minister of Jal Shakti Shri T. K. Vandrekar opened the canal.",
        &["P:T. K. Vandrekar"],
    );
    check(
        "Secretary, Panchayati Raj Smt. Tormel Vashkin was present.",
        &["P:Tormel Vashkin"],
    );
    check(
        "The Secretary of Jal Shakti wrote to Dr. Quellan Drosk.",
        &["P:Quellan Drosk"],
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

#[test]
fn what_the_noun_beside_it_says() {
    check(
        "Quellora, backed by Velban Capital, will shut its unit.",
        &["O:Quellora", "O:Velban Capital"],
    );
    // Who stands for election is backed by somebody, too.
    check(
        "Rahul, backed by the Congress, won.",
        &["P:Rahul", "O:Congress"],
    );
    check(
        "The startup Zorbex raised money from old investors.",
        &["O:Zorbex"],
    );
    check(
        "Quinvex shares fell after the results were out.",
        &["O:Quinvex"],
    );
    check(
        "She was the founder of Quinvex until last year.",
        &["O:Quinvex"],
    );
    check(
        "Vellampora is a small village on the river.",
        &["L:Vellampora"],
    );
    check("Drosken is a British retailer of shoes.", &["O:Drosken"]);
    check(
        "Payments firms such as Krivva, founded by two engineers, are growing.",
        &["O:Krivva"],
    );
    check("The film Velvet Nights was shown again.", &[]);
    check("He read the novel Drosken Lanes on the train.", &[]);
    check("Tarvick is a language of the islands.", &[]);
    check(
        "Mahesh Gowda, a farmer of the area, was hurt.",
        &["P:Mahesh Gowda"],
    );
    check(
        "The company Ramesh Gowda joined was closed.",
        &["P:Ramesh Gowda"],
    );
}

#[test]
fn sectors_in_a_list_that_is_opened() {
    let sectors = |text: &str| -> Vec<String> {
        Extractor::new()
            .extract(text)
            .mentions()
            .iter()
            .filter(|m| m.kind() == Kind::Sector)
            .map(|m| m.text().to_owned())
            .collect()
    };
    assert_eq!(
        sectors("The group has interests in steel, mining and power."),
        ["steel", "mining", "power"]
    );
    assert_eq!(
        sectors("It backs young companies in banking, insurance and retail."),
        ["banking", "insurance", "retail"]
    );
    assert_eq!(
        sectors("The state wants investment in power and retail."),
        ["power", "retail"]
    );
    assert_eq!(sectors("He bought steel, power tools and food."), [""; 0]);
    assert_eq!(sectors("Their thirst for power and food grew."), [""; 0]);
    assert_eq!(sectors("He came to power in 2014 after a poll."), [""; 0]);
}

#[test]
fn people_and_agencies_by_their_surroundings() {
    check(
        "Martha Chase wrote the paper in a year.",
        &["P:Martha Chase"],
    );
    check("The officer told PTI that two men had fled.", &["O:PTI"]);
    check(
        "SpiceJet MD Ajay Singh said so on Monday.",
        &["O:SpiceJet", "P:Ajay Singh"],
    );
    check(
        "Rajesh Gopinathan, MD and CEO of Kavya Biotech, spoke at Expo 2025.",
        &["P:Rajesh Gopinathan", "O:Kavya Biotech"],
    );
    check(
        "Md Salim Ansari was held by the police.",
        &["P:Md Salim Ansari"],
    );
    check(
        "Kanpur-based Zorbex Prime makes shoes and bags.",
        &["L:Kanpur", "O:Zorbex Prime"],
    );
    check(
        "Kanpur-based Ramesh Gowda makes shoes and bags.",
        &["L:Kanpur", "P:Ramesh Gowda"],
    );
    check("Membership is open to all of them.", &[]);
    check("Roughly half of the shops were shut.", &[]);
    check("Torture has no place in a free country.", &[]);
}

/// A given name elsewhere, and offices that are surnames.
#[test]
fn titles_that_are_names() {
    check("Shri Naik informed the House.", &["P:Naik"]);
    check("Shri Naik said the plant is ready.", &["P:Naik"]);
    check("Shri Mishra added that work is on.", &["P:Mishra"]);
    check("Shri Prakash Verma spoke.", &["P:Prakash Verma"]);
    check("He served as Diwan of Mysore for long.", &["L:Mysore"]);
    check("She met Diwan at the station.", &["P:Diwan"]);
}

/// Words of romanised Hindi are none of English.
#[test]
fn surnames_that_are_words_of_hindi() {
    check("They named Hemang Badani head coach.", &["P:Hemang Badani"]);
    check("She spoke to Tormel Badani about it.", &["P:Tormel Badani"]);
    check("They named Tormel Captain again.", &[]);
    check("We miss you. Khaali Haath aaye the hum sab yahan", &[]);
}

#[test]
fn groups_and_letters_of_events() {
    check("It was their Ranji Trophy Group A match.", &[]);
    check(
        "The International Film Festival of India (IFFI) closed.",
        &[],
    );
    check(
        "The Velban Sports Federation (VSF) closed.",
        &["O:Velban Sports Federation", "O:VSF"],
    );
    check("The Velban Group closed.", &["O:Velban Group"]);
}
