//! The Devanagari rules, each with names it finds and neighbours it must leave alone. Without the model, which may know better.

mod bodies;
mod conditions;
mod handles;
mod heads;
mod home_news;
mod local_news;
mod notices;
mod reports;
mod world_news;

use crate::{Extractor, Kind};
use once_cell::sync::Lazy;

static RULES: Lazy<Extractor> = Lazy::new(|| {
    let builder = Extractor::builder();
    #[cfg(feature = "model")]
    let builder = builder.without_model();
    builder.build().expect("built-in lists")
});

fn names(text: &str) -> Vec<String> {
    names_by(&RULES, text)
}

/// `P:`, `O:`, `L:` and `S:` with the text of each mention but dates.
pub(super) fn names_by(extractor: &Extractor, text: &str) -> Vec<String> {
    extractor
        .extract(text)
        .mentions()
        .iter()
        .filter_map(|m| {
            let kind = match m.kind() {
                Kind::Person => "P",
                Kind::Org => "O",
                Kind::Place => "L",
                Kind::Sector => "S",
                _ => return None,
            };
            Some(format!("{kind}:{}", m.text()))
        })
        .collect()
}

/// Checks that each expected mention is found.
#[track_caller]
pub(super) fn finds(text: &str, expected: &[&str]) {
    let found = names(text);
    for e in expected {
        assert!(found.iter().any(|f| f == e), "{text}: no {e} in {found:?}");
    }
}

/// Checks that none of these is found.
#[track_caller]
pub(super) fn lacks(text: &str, unwanted: &[&str]) {
    let found = names(text);
    for u in unwanted {
        assert!(!found.iter().any(|f| f == u), "{text}: {u} in {found:?}");
    }
}

#[test]
fn aliases_of_unknown_and_common_words() {
    finds("पुलिस ने भूरा उर्फ चीनी को पकड़ा।", &["P:भूरा", "P:चीनी"]);
    finds("सोनू उर्फ भुर्रे निवासी कादीपुर पकड़ा गया।", &["P:सोनू", "P:भुर्रे"]);
    finds(
        "अमन उर्फ गोलू पुत्र कमलेश यादव फरार है।",
        &["P:अमन", "P:गोलू", "P:कमलेश यादव"],
    );
    lacks("इलाहाबाद उर्फ प्रयागराज में मेला है।", &["P:इलाहाबाद"]);
    lacks("दुकान में चीनी बिकी।", &["P:चीनी"]);
    lacks("कुत्ता भूरा था।", &["P:भूरा"]);
}

#[test]
fn initials_and_middle_names() {
    finds("डॉ एसपी सिंह ने कहा।", &["P:एसपी सिंह"]);
    finds("डॉ के एम सिंह ने कहा।", &["P:के एम सिंह"]);
    finds("डॉ शीला कुमारी साहु की देखरेख में हुआ।", &["P:शीला कुमारी साहु"]);
    finds("डा0 बिपिन पुरी आए।", &["P:बिपिन पुरी"]);
    lacks("एसपी विजय सिंह ने कहा।", &["P:एसपी विजय सिंह"]);
    lacks("राम के पास एम सिंह थे।", &["P:के पास"]);
    lacks("निदेशक मंडल ने मंजूरी दी।", &["P:मंडल"]);
}

#[test]
fn ages_in_years() {
    finds("23 साल के आर्यन भावे ने कंपनी बनाई।", &["P:आर्यन भावे"]);
    finds("45 वर्ष के रामेश्वर साहू घायल हुए।", &["P:रामेश्वर साहू"]);
    finds("19 साल की कविता निषाद ने पदक जीता।", &["P:कविता निषाद"]);
    lacks("10 साल के बाद फैसला आया।", &["P:बाद"]);
    lacks("20 साल के युवक ने कहा।", &["P:युवक"]);
    lacks("5 साल के लिए चुना गया।", &["P:लिए"]);
}

#[test]
fn places_in_lists_and_with_numbers() {
    finds(
        "बागमती, लालबकेया, अधवारा और खिरोई नदियां उफान पर हैं।",
        &["L:लालबकेया", "L:अधवारा", "L:खिरोई"],
    );
    finds("राष्ट्रीय राजमार्ग-11 पर हादसा हुआ।", &["L:राष्ट्रीय राजमार्ग-11"]);
    finds("एनएच 527सी पर जाम लगा।", &["L:एनएच 527सी"]);
    finds("बैठक गांव भदरोली में हुई।", &["L:भदरोली"]);
    lacks(
        "छात्र, शिक्षक और डॉक्टर गांवों में गए।",
        &["L:छात्र", "L:शिक्षक", "L:डॉक्टर"],
    );
    lacks("तहसील मंत्री सत्यनारायण माली आए।", &["L:मंत्री"]);
    lacks("राजमार्ग पर 11 लोग थे।", &["L:राजमार्ग"]);
}

#[test]
fn sectors_goods_and_titles() {
    finds(
        "सेमीकंडक्टर और इलेक्ट्रॉनिक्स क्षेत्र में निवेश होगा।",
        &["S:सेमीकंडक्टर", "S:इलेक्ट्रॉनिक्स"],
    );
    finds("टेक्सटाइल उद्योग में रोजगार बढ़ा।", &["S:टेक्सटाइल"]);
    // One mention for each of two that are joined; oil and gas are one.
    finds(
        "एयरोस्पेस और रक्षा क्षेत्र में निवेश होगा।",
        &["S:एयरोस्पेस", "S:रक्षा"],
    );
    finds(
        "The textile and garment industry gained.",
        &["S:textile", "S:garment"],
    );
    finds("तेल और गैस क्षेत्र में तेजी रही।", &["S:तेल और गैस"]);
    // Who runs a scheme is no part of its name.
    finds(
        "झारखंड सरकार मंईयां सम्मान योजना की राशि देगी।",
        &["O:झारखंड सरकार"],
    );
    finds("आईटी कंपनियों ने भर्ती की।", &["S:आईटी"]);
    lacks("पहली सेमीकंडक्टर चिप बनी।", &["S:सेमीकंडक्टर"]);
    lacks("इलेक्ट्रॉनिक्स और सूचना प्रौद्योगिकी मंत्री आए।", &["S:इलेक्ट्रॉनिक्स"]);
    lacks("केमिकल फैक्ट्री में आग लगी।", &["S:केमिकल"]);
}

#[test]
fn events_and_platforms() {
    lacks(
        "जी-7 शिखर सम्मेलन में चर्चा हुई।",
        &["O:जी-7 शिखर सम्मेलन", "L:शिखर"],
    );
    lacks("महादेव ऐप से सट्टा चला।", &["P:महादेव", "P:महादेव ऐप"]);
    lacks("सोनपुर मेला शुरू हुआ।", &["L:सोनपुर"]);
    finds("सोनपुर में मेला लगा।", &["L:सोनपुर"]);
    finds("महादेव यादव ने कहा।", &["P:महादेव यादव"]);
    finds("मंडी सांसद ने कहा।", &["L:मंडी"]);
}

#[test]
fn one_sense_per_text() {
    // A party's wing is listed with its bracket, of which the model has read none.
    finds("शिवसेना (यूबीटी) के सांसद आए।", &["O:शिवसेना (यूबीटी)"]);
    finds("रियल्टी कंपनी शोभा के शेयर चढ़े। शोभा ने नतीजे बताए।", &["O:शोभा"]);
    finds("चिराग पासवान आए। चिराग को छह सीटें मिलीं।", &["P:चिराग"]);
    // Brackets define it, and a lone word before `ने` was a person's.
    let found = names("कोरिया व्यापार संगठन (कोट्राम) की टीम आई। कोट्राम ने बताया कि निवेश होगा।");
    let again = found.iter().filter(|f| *f == "O:कोट्राम").count();
    assert_eq!(again, 2, "{found:?}");
    let found = names("कोरिया व्यापार संगठन (कोट्राम) की टीम आई। हरीश कोट्राम ने बताया।");
    assert!(found.contains(&"P:हरीश कोट्राम".to_string()), "{found:?}");
    let found = names("बभनलई निवासी महेश सिंह पकड़ा गया। पुलिस बभनलई पहुंची।");
    assert_eq!(
        found.iter().filter(|f| *f == "L:बभनलई").count(),
        2,
        "{found:?}"
    );
    lacks("चिराग पासवान आए। घर में चिराग जला।", &["P:चिराग"]);
    lacks("आशा देवी आईं। जीत की आशा है।", &["P:आशा"]);
    lacks("पुलिस बभनलई पहुंची।", &["L:बभनलई"]);
}

#[test]
fn offices_honours_and_objects() {
    finds(
        "ग्रामीणों ने कहा, तिलगा सरपंच अमृत निषाद और करनवा पूर्व सरपंच चंदन साहू आए।",
        &["L:तिलगा", "L:करनवा", "P:अमृत निषाद"],
    );
    finds("महात्मा गांधी पार्क में सभा हुई।", &["L:महात्मा गांधी पार्क"]);
    finds(
        "पंडित दीनदयाल उपाध्याय कॉलेज में सभा हुई।",
        &["O:पंडित दीनदयाल उपाध्याय कॉलेज"],
    );
    finds("श्रीकांत ने दिनुका करूणारत्ने को हराया।", &["P:दिनुका करूणारत्ने"]);
    lacks("पंडित दीनदयाल उपाध्याय ने कहा।", &["P:पंडित दीनदयाल उपाध्याय"]);
    // A firm and the letters of one of its companies; its product, its office and a party's member are none.
    finds("सैमसंग एसडीएस ने करार किया।", &["O:सैमसंग एसडीएस"]);
    lacks("सैमसंग टीवी की बिक्री बढ़ी।", &["O:सैमसंग टीवी"]);
    lacks("भाजपा एमएलसी ने पत्र लिखा।", &["O:भाजपा एमएलसी"]);
    lacks("महिंद्रा ईपीसी को ठेका मिला।", &["P:महिंद्रा ईपीसी"]);
    // The dot of an abbreviated honour, and a lady's: the bodies lost theirs.
    finds(
        "घायलों को पं. जवाहरलाल नेहरू स्मृति चिकित्सा महाविद्यालय लाया गया।",
        &["O:पं. जवाहरलाल नेहरू स्मृति चिकित्सा महाविद्यालय"],
    );
    finds(
        "वहां श्रीमती इंदिरा गांधी महाविद्यालय में शिविर लगा।",
        &["O:श्रीमती इंदिरा गांधी महाविद्यालय"],
    );
    lacks(
        "वहां मुख्यमंत्री श्रीमती रेखा गुप्ता ने कॉलेज खोला।",
        &["P:श्रीमती रेखा गुप्ता"],
    );
    lacks("नए सरपंच ने कहा।", &["L:नए"]);
    lacks("पुलिस ने दो लोगों को पकड़ा।", &["P:दो लोगों"]);
}

#[test]
fn heads_and_feet_of_reports() {
    finds("पन्ना। जिले में बारिश से कई गांव प्रभावित हुए।", &["L:पन्ना"]);
    finds("जागरण संवाददाता, बरमति: नदियां उफान पर हैं।", &["L:बरमति"]);
    finds("काम पूरा हुआ।\nभाषा राजेश अजय", &["O:भाषा", "P:राजेश", "P:अजय"]);
    lacks("सवाल: क्या यह सही है कि वे आए?", &["L:सवाल"]);
    lacks("अंगूठी में पन्ना जड़ा है।", &["L:पन्ना"]);
    lacks("भाषा राजेश अजय को आती है।", &["O:भाषा"]);
}

#[test]
fn people_of_a_place_and_a_father() {
    finds(
        "हरिश पिता नन्दा निवासी मोसलमडगू थाना भेजी, जिला सुकमा पकड़ा गया।",
        &["P:नन्दा", "O:थाना भेजी"],
    );
    finds("पुत्र साधुराम निवासी अमरिया घायल हुआ।", &["P:साधुराम"]);
    finds("कुर्सी रोड के स्मृति अपार्टमेंट में छापा पड़ा।", &["L:स्मृति अपार्टमेंट"]);
    lacks("पिता के निवासी होने का सवाल नहीं।", &["P:के", "L:के"]);
    lacks("स्थानीय निवासी आए।", &["L:स्थानीय"]);
    lacks("एक अपार्टमेंट में छापा पड़ा।", &["L:एक अपार्टमेंट"]);
}

/// `gazetteers/untagged`: what stands inside a listed name of none of the kinds is not tagged, what stands beside it is.
#[test]
fn listed_names_of_no_kind() {
    lacks(
        "द कश्मीर फाइल्स को दर्शकों ने सराहा।",
        &["L:कश्मीर", "P:कश्मीर फाइल्स"],
    );
    lacks("आत्मनिर्भर भारत पर जोर दिया गया।", &["L:भारत"]);
    lacks("आईएनएस विक्रांत को बेड़े में शामिल किया गया।", &["P:विक्रांत"]);
    lacks("दादा साहेब फाल्के पुरस्कार मिला।", &["P:दादा साहेब फाल्के"]);
    lacks("पेरिस समझौते के लक्ष्य दूर हैं।", &["L:पेरिस"]);
    // The body a law is about is part of the law's name, unless something stands between them.
    lacks(
        "भारतीय रिजर्व बैंक अधिनियम, 1934 में संशोधन हुआ।",
        &["O:भारतीय रिजर्व बैंक", "O:रिजर्व बैंक"],
    );
    lacks(
        "As per the SEBI (Delisting of Shares) Regulations, 2021 it may do so.",
        &["O:SEBI"],
    );
    lacks(
        "She won the Lalit Kala Akademi Award in Delhi.",
        &["O:Lalit Kala Akademi"],
    );
    lacks("अस्पताल में मारबर्ग वायरस के मरीज मिले।", &["L:मारबर्ग"]);
    lacks("वक्फ बोर्ड (संशोधन) विधेयक पारित हुआ।", &["O:वक्फ बोर्ड"]);
    finds("SEBI (the regulator) issued an order.", &["O:SEBI"]);
    lacks("The Audit Committee met on Friday.", &["O:Audit Committee"]);
    finds("भारतीय रिजर्व बैंक ने अधिनियम पढ़ा।", &["O:भारतीय रिजर्व बैंक"]);
    finds("शिमला में समझौते पर बात हुई।", &["L:शिमला"]);
    finds("भारत ने आत्मनिर्भर भारत अभियान शुरू किया।", &["L:भारत"]);
    finds("कश्मीर में बर्फबारी हुई।", &["L:कश्मीर"]);
    // A hashtag of such a name is no body either.
    assert!(names("#Bitcoin ki value badhi").is_empty());
    assert!(names("#Aadhaar print kar lo").is_empty());
}

/// Variants made by rule stand for the id of the form they were made of.
#[test]
fn variants_in_text() {
    finds("छत्तीस गढ़ में चुनाव हुआ।", &["L:छत्तीस गढ़"]);
    finds("टाटा मोटर्स लि ने कार पेश की।", &["O:टाटा मोटर्स लि"]);
    finds(
        "जेट एयरवेज और इंडिगो एयरलाइन्स की उड़ानें रद्द हुईं।",
        &["O:इंडिगो एयरलाइन्स"],
    );
}

#[test]
fn endless_words_are_no_names() {
    let extractor = crate::Extractor::new();
    for word in ["भारत".repeat(50), "क".repeat(300), "दौलतपुर".repeat(40)] {
        for text in [
            word.clone(),
            format!("{word} ने कहा"),
            format!("श्री {word} जी"),
            format!("{word}पुर जिले में"),
        ] {
            let found = extractor.extract(&text);
            assert!(found.mentions().is_empty(), "{:?}", found.mentions());
        }
    }
    let found = extractor.extract("राष्ट्रीयस्वयंसेवकसंघ");
    assert!(found.mentions().len() <= 1);
}

/// Quoted posts end in the name and the handle of who wrote them.
#[test]
fn handles_in_brackets_are_of_the_name_before() {
    let text = "— Meera Solnitz (@meera_writes) August 2, 2025";
    assert!(
        names(text).contains(&"P:@meera_writes".to_string()),
        "{:?}",
        names(text)
    );
    let text = "मीरा सोलनिट्ज़ (@likhtihai_m) ने लिखा कि बारिश होगी।";
    assert!(
        names(text).contains(&"P:@likhtihai_m".to_string()),
        "{:?}",
        names(text)
    );
    // Bodies and offices in pieces; a person's party or seat makes nobody an office.
    finds(
        "आभार @PIBRaipur @MEAIndia @IndianEmbTokyo @CMMadhyaPradesh @GoI_MeitY @BJP4CGState",
        &[
            "O:@PIBRaipur",
            "O:@MEAIndia",
            "O:@IndianEmbTokyo",
            "O:@CMMadhyaPradesh",
            "O:@GoI_MeitY",
            "O:@BJP4CGState",
        ],
    );
    lacks(
        "आभार @UmarKhalidBJP @foodieRaipur @CMFan_12",
        &["O:@UmarKhalidBJP", "O:@foodieRaipur", "O:@CMFan_12"],
    );
    lacks("बारिश (@xyzq_17) हुई।", &["P:@xyzq_17"]);
    lacks(
        "रायपुर (@xyzq_17) में बारिश हुई।",
        &["P:@xyzq_17", "L:@xyzq_17"],
    );
    lacks("मीरा सोलनिट्ज़ (#xyzq) ने लिखा।", &["P:#xyzq"]);
}
