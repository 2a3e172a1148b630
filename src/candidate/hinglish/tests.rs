//! Posts in romanised Hindi. They lean on listed names.

use crate::{Extractor, Kind};

fn people_and_bodies(text: &str) -> Vec<String> {
    Extractor::new()
        .extract(text)
        .mentions()
        .iter()
        .filter(|m| matches!(m.kind(), Kind::Person | Kind::Org | Kind::Place))
        .map(|m| m.text().to_owned())
        .collect()
}

#[test]
fn names_without_case() {
    for (text, expected) in [
        ("kejriwalji kya kar rahe hain aap", "kejriwalji"),
        ("ye sab congress ki galti hai bhai", "congress"),
        ("Bharat ke log sab samajh rahe hain", "Bharat"),
        ("kya Mahendra ne sach mein ye kaha hai", "Mahendra"),
        ("jnu ke log kya kar rahe hain aaj kal", "jnu"),
    ] {
        assert_eq!(people_and_bodies(text), [expected], "{text}");
    }
}

#[test]
fn departments_and_courts() {
    for (text, expected) in [
        (
            "Mausam vibhag ne kaha ki barf gir sakti hai",
            "Mausam vibhag",
        ),
        (
            "swasthya vibhag ki team aaj gaon mein aayi thi",
            "swasthya vibhag",
        ),
        (
            "Sarvochch nyayalaya ne kaha ki ye galat hai",
            "Sarvochch nyayalaya",
        ),
    ] {
        assert_eq!(people_and_bodies(text), [expected], "{text}");
    }
    let both = Extractor::new().extract("मौसम विभाग ने चेताया। Mausam vibhag ne kaha ki barf giregi");
    assert_eq!(both.entities().len(), 1);
}

#[test]
fn capitals_of_a_careful_writer() {
    let post = "Last week main mele mein gaya tha, waha ka guide Velandas Kashyap teen ghante tak humare saath raha aur \
                sirf 300 rupaye maange. Raste mein Anuj mila jo gaadi chalata hai. Usne bola ki agle saal sab theek hoga.";
    assert_eq!(people_and_bodies(post), ["Velandas Kashyap", "Anuj"]);
    let shouted = "Hum Sab Log Bahut Pareshan Hain Yaar. Koi Nahi Sunta Kuch Bhi Yaha Par, Sab Chor Hain. Ab Kya Kare Hum \
                   Log Kahan Jaye Batao Koi To Humko Bhai Mere.";
    assert_eq!(people_and_bodies(shouted), [""; 0]);
    let plain = "Kal raat bahut baarish hui thi yaar. Sadak par paani bhar gaya aur gaadi band ho gayi thi meri. Aaj subah \
                 dukaan bhi nahi khuli kisi ki yaha par.";
    assert_eq!(people_and_bodies(plain), [""; 0]);
}

#[test]
fn letters_and_initials() {
    for (text, expected) in [
        ("up ke cm kya kar rahe hain aaj kal", &["up"][..]),
        ("mp me bijli nahi hai yaar kab aayegi", &["mp"]),
        ("ye sab kl sharma ne kiya hai bhai", &["kl sharma"]),
        ("jio ka network nahi chal raha hai yaar", &["jio"]),
        (
            "Ye kya kar rahe ho, AAP wale sab jhooth bolte hai",
            &["AAP"],
        ),
        ("Ye kya kar rahe ho AAP kab tak aise hi chalega", &[]),
        ("utho up karo aur chalo ab ghar ko yaar", &[]),
        (
            "manish sisodia tihar jail se nahi nikla hai",
            &["manish sisodia", "tihar jail"],
        ),
        ("ye ramesh ne kiya hai aur koi nahi tha", &["ramesh"]),
        ("ye bhaiya ne kiya hai aur koi nahi tha", &[]),
    ] {
        assert_eq!(people_and_bodies(text), expected, "{text}");
    }
}

#[test]
fn names_that_are_no_other_word() {
    for (text, expected) in [
        (
            "kya match tha, rohit jaldi out ho gaya par gill aur kohli ne bana diya",
            &["rohit", "gill", "kohli"][..],
        ),
        (
            "mahesh palawat ji ne kaha ki thand badhegi bhai",
            &["mahesh palawat"],
        ),
        (
            "modi khattar ki hi chandi hai yaar aur kiski hogi",
            &["modi", "khattar"],
        ),
        (
            "hazratganj thane me koi nahi sunta yaar kya kare",
            &["hazratganj thane"],
        ),
        ("ye modi sarkar kuch nahi karti hai yaar", &["modi sarkar"]),
        (
            "gujaraat aur uttrakhand me bahut barish hai yaar",
            &["gujaraat", "uttrakhand"],
        ),
        (
            "kya gaati hai yaar wo #kanikakapoor kya baat hai",
            &["#kanikakapoor"],
        ),
    ] {
        assert_eq!(people_and_bodies(text), expected, "{text}");
    }
}

#[test]
fn words_that_only_look_like_names() {
    for text in [
        "garib mer hi jaye to kisko fark padta hai yaar",
        "mera ek kaam karo editor bana do mujhe bhi yaar",
        "sabki manokamna puri ho yahi dua hai meri yaar",
        "aap sabko diwali ki hardik shubhkamnaye mere bhai",
        "sim nikal ke phek di maine to yaar kya kare",
        "ye karan hai ki garib ka koi nahi sunta hai",
        "haan ji bilkul sahi baat hai ye",
        "Mann ki baat kaun sunta hai yaar",
        "hamare desh mein sab log pareshan hain",
        "jio aur jeene do, yahi sahi hai",
        "bht khushi ki baat hai ki sab theek hai",
        "uski bhakti aur seva ko koi nahi samajhta",
        "apne ghar ko sambhal lo bhai aur kuch nahi",
        "ek jawan ko goli lagi hai aaj subah",
    ] {
        assert_eq!(people_and_bodies(text), [""; 0], "{text}");
    }
}

/// The small words before a foreign surname, letters that act, a quarter's police station.
#[test]
fn what_capitals_show_in_a_post() {
    let post = |line: &str| {
        let rest = "Kya match tha yaar, sab log maidan mein the aur khoob maza aaya. Phir shaam ko baarish hui to \
                    hum ghar chale gaye aur chai pee. ";
        people_and_bodies(&format!("{rest}{line}"))
    };
    for (line, expected) in [
        ("Lekin de Velbanck bola ki pitch slow thi.", "de Velbanck"),
        ("Phir van der Drosken ne chakka maara.", "van der Drosken"),
        ("Kal QFAT ne hartal ki thi bhai.", "QFAT"),
        ("Aaj SK Puri thana ke log aaye the.", "SK Puri thana"),
        ("Us din Eternal ke CEO ne kaha tha.", "Eternal"),
    ] {
        assert_eq!(post(line), [expected], "{line}");
    }
    for line in [
        "Paisa de Bhai ko aur jaldi ghar aa.",
        "Kal OMG kya din tha bhai.",
        "Aaj thana ke log aaye the.",
        "Ye pyaar Eternal hai bhai.",
    ] {
        assert!(post(line).is_empty(), "{line}: {:?}", post(line));
    }
}

#[test]
fn what_lists_doubt() {
    for (text, expected) in [
        ("bhai maine to Amazon se liya tha ye phone", "Amazon"),
        ("kal raat ko MI ka match tha yaar kya bolu", "MI"),
        ("usne bola ki Oracle ne sabko nikal diya hai", "Oracle"),
    ] {
        assert_eq!(people_and_bodies(text), [expected], "{text}");
    }
    for text in [
        "bhai maine to amazon dekha tha us picture mein yaar",
        "kal se Orange ka juice hi pi raha hun bhai main",
        "wo Target ko pura nahi kar paya abhi tak yaar",
    ] {
        assert_eq!(people_and_bodies(text), [""; 0], "{text}");
    }
}

/// One end of a way that no list knows.
#[test]
fn ways_in_a_post() {
    let post = "Kal Hinjewadi se Velbane tak jaam tha aur sab log pareshan the bhai";
    assert_eq!(people_and_bodies(post), ["Hinjewadi", "Velbane"]);
    let post = "Kal Velbane se Hinjewadi tak jaam tha aur sab log pareshan the bhai";
    assert_eq!(people_and_bodies(post), ["Velbane", "Hinjewadi"]);
    let post = "Kal subah se Shaam tak jaam tha aur sab log pareshan the bhai";
    assert!(people_and_bodies(post).is_empty());
}

#[test]
fn names_of_which_lists_know_the_second_word() {
    for (text, expected) in [
        (
            "sarpanch vilkhoman kushwaha ne pani ka tanker bheja hai yaar",
            &["vilkhoman kushwaha"][..],
        ),
        (
            "us film me tarvik singh ka role bahut chota tha yaar",
            &["tarvik singh"],
        ),
        (
            "collector s venugopal ne kaha ki school band rahenge kal",
            &["s venugopal"],
        ),
        // A verb of any spelling before a name that stands alone.
        ("ghumte hi rahiyo modi ji aap to bas aise hi", &["modi"]),
    ] {
        assert_eq!(people_and_bodies(text), expected, "{text}");
    }
    let post = "sabko dikhaya sharma ne apna naya ghar kal";
    assert!(!people_and_bodies(post).contains(&"dikhaya sharma".to_string()));
}

#[test]
fn villages_and_crossings() {
    for (text, expected) in [
        (
            "barkatola gaon ke kisan bahut pareshan hai yaar kya kare",
            &["barkatola"][..],
        ),
        (
            "ambedkar chauraha pe jam laga hai koi nahi sunta",
            &["ambedkar chauraha"],
        ),
        (
            "durga mandir ke paas khada hu jaldi aa jao yaar",
            &["durga mandir"],
        ),
        ("apne gaon ke log bahut acche hai yaar kya bole", &[]),
        ("humare gaav me bijli nahi aati hai kya kare", &[]),
        ("bade chauraha pe mil lena mujhe tum kal", &[]),
    ] {
        assert_eq!(people_and_bodies(text), expected, "{text}");
    }
}
