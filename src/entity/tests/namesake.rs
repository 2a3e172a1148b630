//! Whose id a name of a list has, told by what a text says of its bearer.

use crate::Extractor;

/// The ids of the people and places of a text, in order; `-` where there is none.
fn ids(text: &str) -> Vec<String> {
    let found = Extractor::new().extract(text).entities().to_vec();
    found
        .into_iter()
        .filter(|e| ["PERSON", "PLACE"].contains(&e.kind.as_str()))
        .map(|e| e.id.unwrap_or_else(|| "-".to_string()))
        .collect()
}

#[test]
fn people_of_a_listed_name() {
    for (text, id) in [
        ("थाना प्रभारी मोहन यादव ने जांच शुरू की।", "-"),
        ("पटवारी मोहन यादव निलंबित किए गए।", "-"),
        ("मुख्यमंत्री मोहन यादव ने कहा।", "wd:Q28794137"),
        ("मोहन यादव (22) को गिरफ्तार किया गया।", "-"),
        ("19 वर्षीय मोहन यादव घर लौटा।", "-"),
        ("मोहन यादव (60) ने शपथ ली।", "wd:Q28794137"),
        ("मोहन यादव पुत्र रामदीन यादव निवासी बरेली", "-"),
        // A wife comes along, too.
        ("मोहन यादव पत्नी के साथ पहुंचे।", "wd:Q28794137"),
        ("शिक्षक अमित शाह सम्मानित हुए।", "-"),
        // A post that hundreds have does not tell who bears a name of thousands.
        ("कलेक्टर राकेश रंजन ने बैठक ली।", "-"),
        ("महाधिवक्ता राजेंद्र प्रसाद ने पक्ष रखा।", "-"),
        (
            "डॉ. राजेंद्र प्रसाद की जयंती मनाई गई।",
            "x:person/rajendra-prasad",
        ),
        ("श्री अमित शाह आए।", "wd:Q4746875"),
        ("Constable Amit Shah was injured.", "-"),
        ("Amit Shah, 24, of Rewa was injured.", "-"),
        ("Amit Shah said so.", "wd:Q4746875"),
        // One of them is the listed one: the text has one name for both.
        (
            "गृह मंत्री अमित शाह बोले। दारोगा अमित शाह ने सुना।",
            "wd:Q4746875",
        ),
        ("@AmitShah ji, teacher Amit Shah ko dekhiye", "wd:Q4746875"),
    ] {
        assert_eq!(ids(text).first().map(String::as_str), Some(id), "{text}");
    }
}

#[test]
fn people_introduced_as_nobody_knows_them() {
    for (text, id) in [
        // What they are accused of, own, or died of.
        ("आरोपी सलमान खान को पकड़ा गया।", "-"),
        (
            "आरोपी मनीष सिसोदिया को जमानत मिली।",
            "x:person/manish-sisodia",
        ),
        ("मृतक दिलीप कुमार मजदूर था।", "-"),
        ("कारोबारी गौतम अडानी ने कहा।", "x:person/gautam-adani"),
        // How they are called.
        ("राजेश खन्ना नामक युवक फरार है।", "-"),
        ("सलमान उर्फ छोटू को पकड़ा गया।", "-"),
        ("अमित शाह नाम के युवक को पकड़ा।", "-"),
        ("अमित शाह के नाम पर वोट मांगे।", "wd:Q4746875"),
        ("उसकी पहचान राहुल गांधी के रूप में हुई।", "-"),
        ("राहुल गांधी के रूप में विपक्ष को नेता मिला।", "wd:Q10218"),
        ("A man named Virat Kohli was held.", "-"),
        ("He was identified as Amit Shah.", "-"),
        ("BCCI named Shubman Gill captain.", "x:person/shubman-gill"),
        // What English says behind the name.
        ("Arvind Kejriwal, a shopkeeper in Meerut, was held.", "-"),
        ("Priyanka Gandhi, a school teacher, was there.", "-"),
        ("Manmohan Singh, an economist, was there.", "wd:Q41914"),
        // A title that says nothing stands behind one that does.
        ("मुख्य चिकित्सा अधिकारी डॉ. मनमोहन सिंह ने बताया।", "-"),
        ("डॉ. मनमोहन सिंह ने बताया।", "wd:Q41914"),
        ("डॉ. प्रियंका चोपड़ा ने ऑपरेशन किया।", "-"),
        ("Sub-inspector Amit Shah led the team.", "-"),
        ("ग्राम प्रधान अमित शाह बोले।", "-"),
        ("अमित शाह अंकल आ रहे हैं।", "-"),
    ] {
        assert_eq!(ids(text).first().map(String::as_str), Some(id), "{text}");
    }
}

#[test]
fn quarters_of_other_towns() {
    for (text, expected) in [
        ("बरेली के लोहामंडी में चोरी हुई।", &["lgd:d130", "-"][..]),
        (
            "जयपुर के लोहामंडी में चोरी हुई।",
            &["lgd:d102", "x:locality/loha-mandi-jaipur"],
        ),
        (
            "पटना के राजेंद्र नगर और सदर बाजार में जाम रहा।",
            &["lgd:d212", "-", "-"],
        ),
        (
            "दिल्ली के सदर बाजार में जाम रहा।",
            &["iso:IN-DL", "x:locality/sadar-bazar"],
        ),
        // A city of two districts; no town named.
        ("मुंबई के अंधेरी में आग लगी।", &["lgd:d482", "x:locality/andheri"]),
        ("हजरतगंज में जाम रहा।", &["x:locality/hazratganj"]),
        ("पटना के अशोक नगर में जाम रहा।", &["lgd:d212", "-"]),
        ("भोपाल से अशोक नगर तक", &["lgd:d396", "lgd:d391"]),
    ] {
        assert_eq!(ids(text), expected, "{text}");
    }
}

#[test]
fn towns_of_other_states() {
    for (text, expected) in [
        ("उत्तराखंड के रामनगर में बारिश हुई।", &["iso:IN-UK", "-"][..]),
        ("कर्नाटक के रामनगर में बारिश हुई।", &["iso:IN-KA", "lgd:d631"]),
        ("बिहार के दिल्ली स्थित भवन में", &["iso:IN-BR", "iso:IN-DL"]),
        ("बिहार और मेरठ में बारिश हुई।", &["iso:IN-BR", "lgd:d169"]),
    ] {
        assert_eq!(ids(text), expected, "{text}");
    }
}

#[test]
fn bodies_of_other_countries() {
    let bodies = |text: &str| -> Vec<(String, usize)> {
        let found = Extractor::new().extract(text).entities().to_vec();
        let bodies = found.into_iter().filter(|e| e.kind.as_str() == "ORG");
        let of = |e: crate::Entity| (e.id.unwrap_or_else(|| "-".to_string()), e.mentions.len());
        bodies.map(of).collect()
    };
    let navy = "x:force/indian-navy";
    for (text, expected) in [
        (
            "श्रीलंका की नौसेना ने नाव पकड़ी। नौसेना ने कहा। भारतीय नौसेना ने विरोध किया।",
            &[("-", 2), (navy, 1)][..],
        ),
        ("नौसेना और भारतीय नौसेना।", &[(navy, 2)]),
        (
            "पाकिस्तान की नौसेना और चीन की नौसेना। पाकिस्तान की नौसेना।",
            &[("-", 2), ("-", 1)],
        ),
        ("Pakistan's Supreme Court said so.", &[("-", 1)]),
        (
            "भारत के उच्चतम न्यायालय ने कहा।",
            &[("x:court/supreme-court-of-india", 1)],
        ),
        ("अमेरिका की माइक्रोसॉफ्ट ने कहा।", &[("x:company/microsoft", 1)]),
    ] {
        let expected: Vec<_> = expected
            .iter()
            .map(|(id, n)| (id.to_string(), *n))
            .collect();
        assert_eq!(bodies(text), expected, "{text}");
    }
}

#[test]
fn districts_are_served_by_officers() {
    // An officer may be the listed one, a revolutionary of a hundred years ago is not.
    assert_eq!(ids("कलेक्टर रोशन सिंह ने बैठक ली।"), ["-"]);
    assert_eq!(ids("विशेष न्यायाधीश मोहन यादव ने सजा सुनाई।"), ["-"]);
    assert_eq!(
        ids("क्रांतिकारी रोशन सिंह को याद किया।"),
        ["x:person/roshan-singh"]
    );
}

#[test]
fn names_that_thousands_bear() {
    for (text, id) in [
        ("राकेश शर्मा ने बताया कि दुकान बंद है।", "-"),
        ("भाजपा नेता राकेश सिंह ने कहा।", "-"),
        ("लोक निर्माण मंत्री राकेश सिंह ने कहा।", "x:person/rakesh-singh"),
        ("मुकेश कुमार ने दो विकेट लिए।", "-"),
        ("तेज गेंदबाज मुकेश कुमार ने दो विकेट लिए।", "x:person/mukesh-kumar"),
        (
            "मुकेश कुमार और मोहम्मद सिराज ने दो-दो विकेट लिए।",
            "x:person/mukesh-kumar",
        ),
        ("Manoj Kumar of Meerut was arrested.", "-"),
        ("विजय शर्मा और अरुण साव आए।", "x:person/vijay-sharma"),
        // Two who are known.
        (
            "सांसद चंद्रशेखर आजाद ने नगीना में कहा।",
            "x:person/chandrashekhar-azad-ravan",
        ),
        (
            "शहीद चंद्रशेखर आजाद को भाबरा में नमन।",
            "x:person/chandra-shekhar-azad",
        ),
        ("चंद्रशेखर आजाद ने कहा।", "-"),
    ] {
        assert_eq!(ids(text).first().map(String::as_str), Some(id), "{text}");
    }
}

#[test]
fn people_called_by_an_epithet() {
    assert_eq!(
        ids("महात्मा गांधी को याद किया। राहुल गांधी आए।"),
        ["x:person/mahatma-gandhi", "wd:Q10218"]
    );
}

#[test]
fn one_name_in_two_states() {
    assert_eq!(
        ids("छत्तीसगढ़ के बलरामपुर में बारिश हुई। उत्तर प्रदेश के बलरामपुर में धूप निकली।"),
        ["iso:IN-CG", "lgd:d649", "iso:IN-UP", "lgd:d127"]
    );
    // A court of the state speaks for its towns.
    assert_eq!(
        ids("छत्तीसगढ़ हाईकोर्ट ने बिलासपुर के एसपी को बुलाया।"),
        ["lgd:d375"]
    );
}

#[test]
fn villages_named_as_towns_elsewhere() {
    assert_eq!(ids("मधुबनी के बेला गांव में बाढ़ आई।"), ["lgd:d206", "-"]);
    let found = Extractor::new()
        .extract("मधुबनी के बेला गांव में बाढ़ आई।")
        .entities()[1]
        .clone();
    assert_eq!(found.candidates, ["x:town/bela-ts"]);
    assert_eq!(found.name_en.as_deref(), Some("Bela"));
    assert_eq!(ids("वह बेला गांव।"), ["-"]);
    // In its own state it may be a village as well.
    assert_eq!(ids("तेलंगाना के बेला गांव में"), ["iso:IN-TS", "x:town/bela-ts"]);
}

#[test]
fn part_of_a_name_is_no_name_of_somebody_else() {
    let found = Extractor::new()
        .extract("गोंडा निवासी इरफान घायल हुआ।")
        .entities()
        .to_vec();
    let name = found.last().and_then(|e| e.name_hi.as_deref());
    assert_eq!(name, Some("इरफान"));
}

#[test]
fn districts_need_no_evidence_against_towns() {
    assert_eq!(ids("#Patna में जाम लगा।"), ["lgd:d212"]);
}

#[test]
fn countries_need_no_evidence() {
    for (text, id) in [
        (
            "Karnataka: former UK prime minister met them in India.",
            "iso:GB",
        ),
        ("UK में", "iso:GB"),
        ("Dehradun: UK polls next year.", "iso:IN-UK"),
    ] {
        assert!(ids(text).iter().any(|i| i == id), "{text}");
    }
}

#[test]
fn towns_of_a_text_about_another_state() {
    let of_bihar = "दरभंगा, मधुबनी, समस्तीपुर, सीतामढ़ी और मुजफ्फरपुर में बारिश हुई। परतापुर में पुल बहा।";
    assert_eq!(ids(of_bihar).last().map(String::as_str), Some("-"));
    let alone = "परतापुर में पुल बहा।";
    assert_eq!(ids(alone), ["x:town/partapur-rj"]);
    let elsewhere = ids("आरोपी पथरिया जिला दमोह का है।");
    assert_eq!(elsewhere.first().map(String::as_str), Some("-"));
}
