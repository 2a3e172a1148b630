//! Linking, on texts whose mentions are marked: what it does is shown apart from what is recognised.

mod linear;
mod marked;
mod namesake;

use crate::entity::Linker;
use crate::gazetteer::builtin;
use crate::gazetteer::table::Table;
use marked::{check, mentions, read};
use std::sync::Arc;

#[test]
fn full_and_short_names() {
    check(
        "{सीएम} [P1 विष्णुदेव साय] ने कहा। {श्री} [P1 साय] बोले। {मुख्यमंत्री} [P1 साय] गए। [P1 विष्णुदेव] लौटे।
         {Mr} [P1 Nakajo Kazuya] met [P2 Ando Yuji]. [P1 Kazuya] and [P2 Ando] left.
         {श्री} [P1 नाकाजो काज़ुया] मिले। {Mr.} [P1 Nakajo Kazuya] said. [P1 काज़ुया] लौटे।
         [P1 एंडो युजी] और [P2 हारा हारुनोबू] से भेंट। Met [P1 Ando Yuji] & [P2 Hara Harunobu].
         [P1 राजेश कुमार वर्मा] आए। [P1 राजेश वर्मा] बोले। [P1 वर्मा] गए।
         [P1 रमेश कुमार वर्मा] और [P2 रमेश चंद वर्मा] आए। [P3 रमेश वर्मा] बोले।
         {डॉ.} [P1 डी.एम. पटेल] बोले। {श्री} [P1 डी0एम0 पटेल] गए।
         [P1 आर. राजेश कुमार] ने कहा। [P1 आर राजेश] लौटे।
         [P1 Boboy Naoremthang Singh] won. [P1 Naoremthang] is happy.
         neta [P1 dinesh rawatji] bole. phir [P1 dinesh rawatji] gaye. [P1 dinesh] laute.",
    );
}

#[test]
fn surnames_of_two_go_by_turns() {
    check(
        "[P1 अभिषेक वर्मा] ने कहा। [P1 वर्मा] लौटे। [P2 रोहित वर्मा] आए। [P2 वर्मा] बोले।
         {विधायक} [P1 रमेश वर्मा] और {मंत्री} [P2 सुरेश वर्मा] आए। {मंत्री} [P2 वर्मा] बोले। [P2 वर्मा] लौटे।
         [P1 राकेश वर्मा] आए। [P2 रामेश वर्मा] और [P1 राकेश वर्मा] मिले। [P3 वर्मा] ने कहा।
         [P1 बालेन शाह] आए। [P1 शाह] बोले। [P2 अमित शाह] ने बधाई दी। [P2 शाह] लौटे।",
    );
}

#[test]
fn people_who_stay_apart() {
    check(
        "[P1 अब्दुल्ला अब्दुल्ला] आए। [P2 शंकर शंकर] गए। [P3 राजेश कुमार वर्मा] आए। [P4 वर्मा राजेश] गए।
         [P1 रमेश वर्मा] और [P2 सुरेश वर्मा] आए। [P3 वर्मा] ने कहा।
         {श्री} [P1 विष्णुदेव साय] और {श्रीमती} [P2 कौशल्या साय] आए। {श्रीमती} [P2 साय] बोलीं। {श्री} [P1 साय] बोले।
         {सीएम} [P1 विष्णुदेव साय] आए। {श्रीमती} [P2 साय] भी थीं।
         [P1 राजेश टंडन] आए। {श्रीमती} [P2 टंडन] भी थीं।
         {श्री} [P1 टंडन] और {श्रीमती} [P2 टंडन] आए।
         {मंत्री} [P1 रमेश वर्मा] और {विधायक} [P2 सुरेश वर्मा] आए। {विधायक} [P2 वर्मा] बोले।
         {Mr} [P1 Anil Mehra] and {Mrs} [P2 Sunita Mehra] came. {Mrs} [P2 Mehra] spoke.
         [P1 संजय राय] और [P2 संजना राय] आए। Met [P1 Sanjay Rai] and [P2 Sanjana Rai].
         [P1 लक्ष्मी] और [P2 लक्ष्मण] आए। [P3 राम] और [P4 रमा] गए।
         पुरोहित [P1 शंकर बगवाड़ी] बोले कि [P2 शंकर] के धाम में भीड़ है।
         [P1 ललित मोदी] लंदन में हैं। [P1* मोदी] ने कहा।",
    );
}

#[test]
fn other_names_of_people() {
    check(
        "[P1 मोहन सिंह] उर्फ [P1 रॉकी] पकड़ा गया। [P1 रॉकी] बोला।
         [P1 राजनारायण त्रिवेदी] उर्फ [P1 रज्जन] आए। [P1 रज्जन त्रिवेदी] बोले। [P1 त्रिवेदी] गए।
         [P1 Mohan Singh] alias [P1 Rocky] was held.
         [P1 मोहन सिंह] और [P2 रॉकी] पकड़े गए।
         [P1 सोनू] उर्फ [P1 भुर्रे] और [P2 सोनू] उर्फ [P2 ननके] पकड़े गए। [P1 भुर्रे] और [P2 ननके] ने बताया।",
    );
}

#[test]
fn acronyms() {
    check(
        "[O1 राष्ट्रीय जांच एजेंसी] आई। [O1 एनआईए] ने पूछा। [O1 NIA] said.
         [O1 जापान एक्सटर्नल ट्रेड आर्गनाइजेशन] ([O1 JETRO]) के लोग। [O1 जेट्रो] ने कहा।
         [O1 DKVS] ([O1 धानपुर कृषि विकास समिति]) का काम। [O1 DKVS] ने कहा।
         [O1 धानपुर कृषि विकास समिति] यानी [O1 डीकेवीएस] का काम।
         [O1 Dhanpur Krishi Vikas Samiti] met. [O1 DKVS] decided. [O1 डीकेवीएस] ने कहा।
         [O1 धानपुर जनसेवा पार्टी] ने कहा। [O1 धाजपा] का दफ्तर।
         [O1 नेशनल स्पाइस बोर्ड] ने कहा। [O1 एनएसबी] का दफ्तर। [O1 NSB] said.
         [O1 Northern Spice Council] and [O2 National Sugar Commission] met. [O3 NSC] decided.
         [O1 टाटा मोटर्स] ([O2 महिंद्रा समूह]) की गाड़ी।
         [L1 रायपुर] ([L2 छत्तीसगढ़]) में बैठक।",
    );
}

#[test]
fn places_and_their_abbreviations() {
    check(
        "[L1=iso:IN-MP मध्य प्रदेश] में। [L1=iso:IN-MP मप्र] में। [L1 म.प्र.] में। [L1 MP] in.
         [L1=iso:IN-UP उत्तर प्रदेश] और [L1 यूपी] और [L1 Uttar Pradesh] और [L2 उत्तराखंड]।
         [L1=iso:US अमेरिका] ने कहा। [L1 USA] said. [L1 यूएसए] में।",
    );
}

#[test]
fn bodies_with_and_without_their_form() {
    check(
        "[O1 सूर्यनगर सीमेंट लिमिटेड] ने कहा। [O1 सूर्यनगर सीमेंट] का कारखाना।
         [O1 Suryanagar Cements Pvt. Ltd.] said. [O1 Suryanagar Cements] is old.
         [O1 वीर युवा क्लब जबलपुर] जीता। [O1 वीर युवा क्लब] खुश है।
         [O1 वीर युवा क्लब जबलपुर] और [O2 वीर युवा क्लब भोपाल] खेले। [O3 वीर युवा क्लब] खुश है।
         [O1 धानपुर बैंक कर्मचारी संघ] और [O2 धानपुर बैंक] मिले।",
    );
}

#[test]
fn handles() {
    check(
        "{सीएम} [P1 विष्णुदेव साय] ने लिखा। [P1 @vishnudsai]
         [P1 Nakajo Kazuya] tweeted. ([P1 @NakajoKazuya_JP])
         [P1 Kazuya Nakajo] ([P1 #nakajokazuya]) और [P2 Ando Yuji] ([P2 @yuji_ando])
         [P1 मोहम्मद चौधरी] ने लिखा ([P1 @muhammadchaudhry])।
         [P1 रमन धनखेड़ा] बोले। [P1 @DrRamanDhankheda] [P1 #रमन_धनखेड़ा]
         [P1 रमेश वर्मा] बोले। [P2 @sureshverma]
         [P1 रमेश कुमार वर्मा] बोले। [P2 रमेश सिंह वर्मा] आए। [P3 @rameshverma]
         [P1 रमेश वर्मा] बोले। [P2 @vermafans]
         [O1 जेट्रो] ने कहा। [O1 @JETRO_InvestJP]
         [O1 सूर्यनगर सीमेंट] ने लिखा। [O1 @SuryanagarCement]
         [L1 रायपुर] में। [L1 #Raipur] [L1 #रायपुर]
         [P1 राहुल मेहरोत्रा] बोले। [O1 #RahulMehrotra]",
    );
}

#[test]
fn handles_in_brackets() {
    check("[P1 Meera Solnitz] ([P1 @writes_daily]) [D1 August 2, 2025]");
    check("[P1 मीरा सोलनिट्ज़] ([P1 @likhtihai_m]) ने लिखा। [P2 @anyone_else] ने जवाब दिया।");
    // Not of its kind, not in brackets, not alone in them.
    check("[P1 Meera Solnitz] ([O1 @brandixfoods])");
    check("[P1 Meera Solnitz] [P2 @writes_daily]");
    check("[P1 Meera Solnitz] ([P2 @writes_daily] said)");
}

#[test]
fn nothing_across_kinds() {
    check(
        "[L1 साय] में [P1 साय] आए। [O1 साय] ने कहा।
         [P1 टाटा] की [O1 टाटा]। [P1 रतन टाटा] बोले।
         [D1=2025-08-23 शनिवार] को [P1 शनिवार] आए।",
    );
}

#[test]
fn dates_by_value() {
    check(
        "[D1=2025-08-23 शनिवार] को। [D1=2025-08-23 23 अगस्त] को। On [D1=2025-08-23 August 23, 2025]. [D2=2025-08-24 रविवार] को।
         [D1=2025-08-23 शनिवार] को। [D2=2025-08-30 शनिवार] को।",
    );
}

#[test]
fn one_name_of_several_places() {
    check(
        "[L1=? औरंगाबाद] में बैठक हुई।
         [L2 बिहार] के [L1=lgd:d189 औरंगाबाद] में बैठक हुई।
         [L2 महाराष्ट्र] के [L1=lgd:d469 औरंगाबाद] में। In [L1 Aurangabad].
         [L2 गया] और [L1=lgd:d189 औरंगाबाद] में।
         [L2 जालना], [L3 बीड] और [L1=lgd:d469 औरंगाबाद] में।
         [L2 बिहार] के [L1=lgd:d189 औरंगाबाद] से [L3 महाराष्ट्र] गए।
         [L1=? औरंगाबाद] में। In [L1=? Aurangabad].
         [L2 छत्तीसगढ़] के [L1=lgd:d375 बिलासपुर] में।
         [L2 हिमाचल प्रदेश] के [L1=lgd:d15 बिलासपुर] और [L3=lgd:d17 हमीरपुर] में।
         [L2 राजस्थान] का [L1=lgd:d629 प्रतापगढ़] जिला।
         [L2 लखनऊ] से [L1=lgd:d174 प्रतापगढ़] गए।
         [L2 रायपुर] से [L1=lgd:d649 बलरामपुर] गए।
         [L1=? बलरामपुर] में। [L2=? हमीरपुर] में।
         [L1=? हैदराबाद] में बैठक।
         [L2 भारत] के [L1=lgd:d507 हैदराबाद] में बैठक।
         [L2 तेलंगाना] की राजधानी [L1=lgd:d507 हैदराबाद] में बैठक। In [L1 Hyderabad].
         [L2 पाकिस्तान] के [L1=x:city/hyderabad-pk हैदराबाद] में बैठक।",
    );
}

/// What no list knows has one key in texts of either script, and a generated name marked as such.
#[test]
fn records_across_texts() {
    let tables: Arc<[Arc<Table>]> = vec![builtin::table()].into();
    let record = |marked: &str| {
        let marked = read(marked);
        let mut found = mentions(&marked, &tables[0]);
        let linked = Linker::default().link(&marked.text, &mut found, &tables);
        crate::entity::Records {
            text: &marked.text,
            mentions: &found,
            linked: &linked,
        }
        .to_vec()
        .remove(0)
    };
    let (hi, en) = (
        record("{श्री} [P1 नाकाजो काज़ुया] आए। [P1 काज़ुया] बोले।"),
        record("Mr. [P1 Nakajo Kazuya] came. [P1 Kazuya] spoke."),
    );
    assert_eq!(hi.key, en.key);
    assert_eq!(hi.key, "PERSON:nkjukjuya");
    assert_eq!(hi.name_en.as_deref(), Some("Nakajo Kazuya"));
    assert_eq!(hi.generated, [crate::entity::Lang::En]);
    assert_eq!(en.name_hi.as_deref(), Some("नाकाजो काज़ुया"));
    assert_eq!(en.generated, [crate::entity::Lang::Hi]);
    let both = record("[P1 नाकाजो काज़ुया] आए। [P1 Nakajo Kazuya] came.");
    assert!(both.generated.is_empty());
    // A surname alone is no whole name; it stays as the text writes it.
    let part = record("Mr. [P1 Ajay Mehrotra] came. [P1 मेहरौत्रा] गए।");
    assert_eq!(part.name_hi.as_deref(), Some("अजय मेहरौत्रा"));
    assert_eq!(part.generated, [crate::entity::Lang::Hi]);
    let place = record("[L1 छत्तीसगढ़] में");
    assert_eq!(place.key, "iso:IN-CG");
    assert!(place.generated.is_empty());
    let sector = record("[S1 वस्त्र] में निवेश");
    let codes = sector.codes.unwrap();
    assert!(codes.isic4.is_some() && codes.nic2008.is_some());
    let handle = record("[O1 @Dhanpur_KVS]");
    assert_eq!(handle.name_en.as_deref(), Some("Dhanpur KVS"));
    let undecided = record("[L1 औरंगाबाद] में");
    assert_eq!(undecided.candidates, ["lgd:d189", "lgd:d469"]);
    assert_eq!(undecided.name_hi.as_deref(), Some("औरंगाबाद"));
}

#[test]
fn alone_as_together() {
    let extractor = crate::Extractor::new();
    let tables: Arc<[Arc<Table>]> = Arc::from([builtin::table()]);
    let mut count = 0;
    let seats = "भगवान शंकर आए। राम के धाम में। औरंगाबाद में। @jetro_jp के @XYZ. Rahul. श्री साय। #रायपुर";
    let passages = include_str!("../../../examples/articles/business-hindi.txt");
    for text in seats
        .split_inclusive(['।', '.'])
        .chain(passages.split('\n'))
    {
        let found = extractor.extract(text);
        for m in found.mentions() {
            let (mut one, mut other) = ([m.clone()], [m.clone()]);
            let alone = Linker::default().alone(text, &mut one[0], &tables);
            let together = Linker::default().together(text, &mut other, &tables);
            assert_eq!(alone.entries, together.entries, "{text}");
            assert_eq!(format!("{one:?}"), format!("{other:?}"), "{text}");
            count += 1;
        }
    }
    assert!(count > 10);
}
