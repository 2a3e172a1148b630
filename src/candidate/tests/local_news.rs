//! What local pages write: elders of a village, officers of a district, hamlets, temples, works in quotes, battalions.

use super::{finds, lacks};

#[test]
fn elders_behind_a_given_name() {
    finds("गांव के सुखदेव काका ने खेत दिखाया।", &["P:सुखदेव"]);
    finds("मेले में रामधन बाबा ने कथा सुनाई।", &["P:रामधन"]);
    finds("अध्यक्ष जिवली मैडम ने स्वागत किया।", &["P:जिवली"]);
}

#[test]
fn officers_of_a_district() {
    finds("एसपी बांदा को नोटिस मिला।", &["L:बांदा"]);
    finds("डीएम बलिया ने आदेश दिया।", &["L:बलिया"]);
    finds("कलेक्टर विजय दयाराम ने कहा।", &["P:विजय दयाराम"]);
}

#[test]
fn hamlets_named_with_their_head() {
    finds("मैनपुरी के नगला धीर में आग लगी।", &["L:नगला धीर"]);
    finds("थाना क्षेत्र के गढ़ी रामनगर गांव में पथराव हुआ।", &["L:गढ़ी रामनगर"]);
    lacks("गढ़ी के मैदान में सभा हुई।", &["L:गढ़ी"]);
}

#[test]
fn works_in_quotes() {
    lacks(
        "उनकी नई फिल्म 'भोपाल एक्सप्रेस की रात' ने कमाई की।",
        &["L:भोपाल"],
    );
    lacks(
        "नाटक \"कोर्ट मार्शल\" और 'दिल्ली ऊंचा सुनती है' का मंचन हुआ।",
        &["L:दिल्ली"],
    );
    finds("उन्होंने कहा, 'दिल्ली दूर नहीं है।'", &["L:दिल्ली"]);
}

#[test]
fn battalions_before_their_force() {
    finds(
        "सेनानायक, 8वीं वाहिनी पीएसी बरेली पहुंचे।",
        &["O:8वीं वाहिनी पीएसी"],
    );
    finds("19वीं बटालियन एसएसबी के जवान आए।", &["O:19वीं बटालियन एसएसबी"]);
}

#[test]
fn reporters_and_where_they_write() {
    finds("जागरण टीम, बक्सर\nमेले को लेकर यातायात बदला।", &["L:बक्सर"]);
    finds("सोन बाघ अभयारण्य में गणना हुई।", &["L:सोन बाघ अभयारण्य"]);
}

#[test]
fn what_is_done_and_who_does_it() {
    finds(
        "इसका निर्माण जयपुर मेट्रो रेल कॉर्पोरेशन करेगा।",
        &["O:जयपुर मेट्रो रेल कॉर्पोरेशन"],
    );
    finds("अमर उजाला ब्यूरो, कानपुर", &["O:अमर उजाला"]);
    finds(
        "झांसी, 27 नवंबर (अमर उजाला ब्यूरो)। पुलिस ने बताया।",
        &["O:अमर उजाला"],
    );
}

#[test]
fn handles_known_by_their_letters() {
    finds(
        "@sunita_kalamkar: kal milte hain @BMCMumbai @KeralaFC",
        &["P:@sunita_kalamkar", "O:@KeralaFC"],
    );
    finds("Thanks @NMCNagpur for the quick reply.", &["O:@NMCNagpur"]);
}

#[test]
fn peers_called_after_a_town() {
    finds(
        "Eleven days after Lord Chelmsford had crossed the river, he wrote.",
        &["P:Chelmsford"],
    );
}

#[test]
fn heads_outside_of_what_they_follow() {
    finds("नाइजर नदी के उत्तर में नगर है।", &["L:नाइजर"]);
    finds(
        "भारी बारिश से रामनगर-हल्द्वानी मार्ग बंद रहा।",
        &["L:रामनगर", "L:हल्द्वानी"],
    );
    lacks("उन्हें संगीत नाटक अकादमी पुरस्कार मिला।", &["O:संगीत नाटक अकादमी"]);
    finds(
        "The match was at the EMS Corporation Stadium.",
        &["L:EMS Corporation Stadium"],
    );
    lacks("एनडीए को प्रचंड बहुमत मिला।", &["P:प्रचंड"]);
}
