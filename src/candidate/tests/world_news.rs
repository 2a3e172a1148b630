//! News of business and of the world: what its names are like that the rules must bear, each with neighbours to leave alone.

#[cfg(feature = "model")]
use super::names_by;
use super::{finds, lacks};

#[test]
fn korean_given_names_with_a_syllable_that_is_a_word() {
    finds("अभिनेता ली मिन-हो ने कहा।", &["P:ली मिन-हो"]);
    finds("उपाध्यक्ष ली जी-हून ने कहा।", &["P:ली जी-हून"]);
    finds(
        "Mr. Park Jong-ho met the team in Seoul.",
        &["P:Park Jong-ho"],
    );
    // What is no syllable stays outside.
    finds("They met a Narendra Modi-led team.", &["P:Narendra Modi"]);
    lacks(
        "They met a Narendra Modi-led team.",
        &["P:Narendra Modi-led"],
    );
    lacks("अध्यक्ष रमेश वर्मा-का बयान आया।", &["P:रमेश वर्मा-का"]);
}

#[test]
fn the_word_province_stays_outside_a_listed_one() {
    finds("यामानाशी प्रांत के गवर्नर आए।", &["L:यामानाशी"]);
    finds("काबुल प्रांत में धमाका हुआ।", &["L:काबुल"]);
    finds("मध्य प्रदेश में बारिश हुई।", &["L:मध्य प्रदेश"]);
}

#[test]
fn heads_of_governments_by_one_name_that_is_a_word() {
    finds("सियोल पहुंचे सीएम मान", &["P:मान"]);
    finds("पीएम प्रचंड को बधाई दी गई।", &["P:प्रचंड"]);
    finds("मुख्यमंत्री मान ने कहा।", &["P:मान"]);
    lacks("सीएम हाउस के बाहर भीड़ है।", &["P:हाउस"]);
    lacks("मुख्यमंत्री निवास में बैठक हुई।", &["P:निवास"]);
}

#[test]
fn associations_of_the_whole_country() {
    finds(
        "ऑल इंडिया मोबाइल रिटेलर्स एसोसिएशन ने पत्र लिखा।",
        &["O:ऑल इंडिया मोबाइल रिटेलर्स एसोसिएशन"],
    );
    finds(
        "अखिल भारतीय चूड़ी विक्रेता संघ ने विरोध किया।",
        &["O:अखिल भारतीय चूड़ी विक्रेता संघ"],
    );
    lacks(
        "ऑल इंडिया रैंक में विक्रेता संघ का बेटा आगे रहा।",
        &["O:ऑल इंडिया रैंक में विक्रेता संघ"],
    );
}

/// The model's labels run over the conjunction of two bodies.
#[cfg(feature = "model")]
#[test]
fn two_bodies_with_a_head_each_are_two() {
    let extractor = crate::Extractor::builder().build().expect("built-in lists");
    let found = names_by(
        &extractor,
        "इंडियन स्टील एसोसिएशन और ऑल इंडिया मोबाइल रिटेलर्स एसोसिएशन ने कहा।",
    );
    assert!(
        found.contains(&"O:इंडियन स्टील एसोसिएशन".to_string()),
        "{found:?}"
    );
    assert!(
        found.contains(&"O:ऑल इंडिया मोबाइल रिटेलर्स एसोसिएशन".to_string()),
        "{found:?}"
    );
    // One body keeps its conjunction.
    let found = names_by(&extractor, "विज्ञान एवं प्रौद्योगिकी विभाग ने कहा।");
    assert!(
        found.contains(&"O:विज्ञान एवं प्रौद्योगिकी विभाग".to_string()),
        "{found:?}"
    );
}

#[test]
fn english_words_of_the_trade_name_nobody() {
    lacks(
        "धोनी के फैमिली ऑफिस ने निवेश किया।",
        &["P:फैमिली ऑफिस", "P:फैमिली"],
    );
    lacks("कंपनी ने वैल्यूएशन और रेवेन्यू बताया।", &["P:वैल्यूएशन", "O:रेवेन्यू"]);
    finds(
        "कंज्यूमर प्रोटेक्शन एसोसिएशन ने कहा।",
        &["O:कंज्यूमर प्रोटेक्शन एसोसिएशन"],
    );
}

#[test]
fn leagues_teams() {
    finds(
        "पटना पायरेट्स ने यू मुंबा को हराया।",
        &["O:पटना पायरेट्स", "O:यू मुंबा"],
    );
    finds(
        "रियल कश्मीर और इंटर काशी का मैच ड्रॉ रहा।",
        &["O:रियल कश्मीर", "O:इंटर काशी"],
    );
    lacks("पटना में मैच हुआ।", &["O:पटना"]);
}

#[test]
fn korean_surname_that_is_a_verb_too() {
    finds("राजदूत हाई क्वांग ली ने मुलाकात की।", &["P:हाई क्वांग ली"]);
    finds("श्री ली ने बताया।", &["P:ली"]);
    lacks("उन्होंने शपथ ली और चले गए।", &["P:ली", "P:शपथ ली"]);
    lacks("राजदूत ने जानकारी ली।", &["P:ली", "P:जानकारी ली"]);
}

#[test]
fn english_and_inside_a_body() {
    finds(
        "इंडियन बिजनेस एंड प्रोफेशनल काउंसिल के साथ बैठक हुई।",
        &["O:इंडियन बिजनेस एंड प्रोफेशनल काउंसिल"],
    );
    lacks("दुबई में प्रोफेशनल काउंसिल चुनी गई।", &["O:दुबई में प्रोफेशनल काउंसिल"]);
}

#[test]
fn a_law_that_bears_a_body_s_name_is_no_body() {
    lacks(
        "भारतीय मानक ब्यूरो अधिनियम के तहत जांच हुई।",
        &["O:भारतीय मानक ब्यूरो"],
    );
    finds("भारतीय मानक ब्यूरो ने जांच की।", &["O:भारतीय मानक ब्यूरो"]);
}

#[test]
fn makers_of_films_are_no_industry() {
    lacks("फिल्म निर्माता बोनी कपूर ने कहा।", &["S:फिल्म"]);
    finds("इस्पात निर्माता कंपनियों ने दाम बढ़ाए।", &["S:इस्पात"]);
}

#[test]
fn names_linked_by_bin_and_al() {
    finds(
        "प्रधानमंत्री अब्दुल्लाह बिन नासेर बिन खलीफा अल थानी ने कहा।",
        &["P:अब्दुल्लाह बिन नासेर बिन खलीफा अल थानी"],
    );
    finds("मंत्री खालिद अल फलीह ने कहा।", &["P:खालिद अल फलीह"]);
    lacks(
        "राजेश कुमार बिन बताए चले गए।",
        &["P:राजेश कुमार बिन बताए", "P:राजेश कुमार बिन"],
    );
}

#[test]
fn an_industry_s_association() {
    finds(
        "कोरिया डिफेंस इंडस्ट्री एसोसिएशन के अधिकारी मिले।",
        &["O:कोरिया डिफेंस इंडस्ट्री एसोसिएशन"],
    );
    lacks("डिफेंस इंडस्ट्री में निवेश बढ़ा।", &["O:डिफेंस इंडस्ट्री"]);
    finds("डिफेंस इंडस्ट्री में निवेश बढ़ा।", &["S:डिफेंस"]);
}

#[test]
fn firms_by_what_they_make() {
    finds("दिवाकर केबल्स का शेयर चढ़ा।", &["O:दिवाकर केबल्स"]);
    finds("नंदिता हॉस्पिटल्स ने कहा।", &["O:नंदिता हॉस्पिटल्स"]);
    lacks("पुराने पाइप्स बदले गए।", &["O:पुराने पाइप्स"]);
}

#[test]
fn airports_however_they_are_spelt() {
    finds(
        "वे राजीव गांधी अंतर्राष्ट्रीय हवाई अड्डे पहुंचे।",
        &["L:राजीव गांधी अंतर्राष्ट्रीय हवाई अड्डे"],
    );
    lacks("वे अंतर्राष्ट्रीय हवाई अड्डे पहुंचे।", &["L:अंतर्राष्ट्रीय हवाई अड्डे"]);
}

#[test]
fn letters_and_unknown_words_before_a_firm_s_head() {
    finds("मुख्यमंत्री आरकेजी एनर्जी के संस्थान गए।", &["O:आरकेजी एनर्जी"]);
    finds("यहां वे क्वेंडल ग्रुप के कारखाने गए।", &["O:क्वेंडल ग्रुप"]);
    lacks("जिला मुख्यालय में ब्लड ग्रुप की जांच हुई।", &["O:ब्लड ग्रुप"]);
    lacks("सीएम एनर्जी से भरे दिखे।", &["O:सीएम एनर्जी"]);
}

#[test]
fn a_summit_of_seven_with_a_space() {
    lacks("कनाडा में जी 7 सम्मेलन शुरू हुआ।", &["O:जी 7", "P:जी"]);
}
