//! Handles that no list has: of offices, of bodies by their head, of people with what they put around their names.

use super::{finds, lacks, names_by};
use crate::Extractor;

#[test]
fn offices_and_bodies() {
    finds(
        "शिकायत @drm_dnr और @DrmLucknow से की।",
        &["O:@drm_dnr", "O:@DrmLucknow"],
    );
    finds(
        "@igrangebareilly @dgpup ने कहा",
        &["O:@igrangebareilly", "O:@dgpup"],
    );
    finds(
        "@PROIndore @DCPEastDelhi को बताया",
        &["O:@PROIndore", "O:@DCPEastDelhi"],
    );
    finds(
        "@velbancitypolice @ZorvaneMinOfHoney ने",
        &["O:@velbancitypolice", "O:@ZorvaneMinOfHoney"],
    );
    finds(
        "@tourismgoi @VelbanUniversity",
        &["O:@tourismgoi", "O:@VelbanUniversity"],
    );
    lacks(
        "@kidvelban @zorvane ने लिखा",
        &["O:@kidvelban", "O:@zorvane"],
    );
    lacks("@drmansukh ने लिखा", &["O:@drmansukh"]);
    lacks("#policeday #newsroom", &["O:#policeday", "O:#newsroom"]);
}

#[test]
fn listed_names_of_several_words() {
    finds(
        "#BombayHighCourt और #State_Bank_of_India पर चर्चा",
        &["O:#BombayHighCourt", "O:#State_Bank_of_India"],
    );
    finds("@IndianRailways late hai", &["O:@IndianRailways"]);
    finds("#NorthernRailway ki train", &["O:#NorthernRailway"]);
    let found = Extractor::new().extract("#IndianRailways");
    assert_eq!(
        found.entities()[0].id.as_deref(),
        Some("x:psu/indian-railways")
    );
    lacks(
        "#VandeBharat #MakeInIndia",
        &["O:#VandeBharat", "O:#MakeInIndia"],
    );
    lacks(
        "#GoodMorning #HighCourt",
        &["O:#GoodMorning", "O:#HighCourt"],
    );
    lacks("#NotBombayHighCourt", &["O:#NotBombayHighCourt"]);
}

#[test]
fn parties_in_their_states() {
    finds(
        "@BJP4UK @bjp4mp @INC4MP @INCUttarakhand ने कहा",
        &["O:@BJP4UK", "O:@bjp4mp", "O:@INC4MP", "O:@INCUttarakhand"],
    );
    let units = Extractor::new().extract("@bjp4mp और @BJP4JnK ने @BJP4India को लिखा");
    let names: Vec<_> = units
        .entities()
        .iter()
        .map(|e| e.name_hi.as_deref())
        .collect();
    assert_eq!(
        names,
        [
            Some("बीजेपी मध्य प्रदेश"),
            Some("बीजेपी जम्मू-कश्मीर"),
            Some("भारतीय जनता पार्टी")
        ]
    );
}

#[test]
fn handles_of_ministries_are_theirs() {
    let both = Extractor::new().extract("@MEAIndia ने लिखा। विदेश मंत्रालय ने पुष्टि की।");
    assert_eq!(both.entities().len(), 1);
}

#[test]
fn people_with_affixes() {
    finds("बधाई @PRajeevOfficial जी", &["P:@PRajeevOfficial"]);
    finds("बधाई @vijaysharmacg जी", &["P:@vijaysharmacg"]);
    finds(
        "@DrPremBairwa @OfficeOfMPPatel",
        &["P:@DrPremBairwa", "P:@OfficeOfMPPatel"],
    );
    finds("@tsrawatbjp ने लिखा", &["P:@tsrawatbjp"]);
    lacks(
        "@velbanofficial @DrVelban",
        &["P:@velbanofficial", "P:@DrVelban"],
    );
    lacks("@bjp_mp @incindia ने", &["P:@bjp_mp", "P:@incindia"]);
    lacks("@real_estate_up", &["P:@real_estate_up"]);
}

/// The first list that did not know a hashtag kept the others from being asked.
#[test]
fn names_of_every_list() {
    let own = crate::Gazetteer::from_tsv("own.tsv", "x:velban\tORG\ten\tvelbansangh\tcanonical\n")
        .expect("a good row");
    let extractor = Extractor::builder().gazetteer(own).build().expect("lists");
    for (text, expected) in [
        ("आज #velbansangh की बैठक", "O:#velbansangh"),
        ("आज #छत्तीसगढ़ में", "L:#छत्तीसगढ़"),
        ("आज #WHO और #RBI ने कहा", "O:#RBI"),
    ] {
        let found = names_by(&extractor, text);
        assert!(found.iter().any(|f| f == expected), "{text}: {found:?}");
    }
}
