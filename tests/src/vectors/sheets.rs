//! What the vectors of kinds say: for each kind every field, as it is when the record is made and as it is changed.

/// What a field is set to.
#[derive(Debug, Clone, Copy)]
pub(super) enum Says {
    /// A text.
    Text(&'static str),
    /// An integer.
    Number(i64),
    /// An array of texts.
    List(&'static [&'static str]),
    /// SHA-256 of something.
    Hash(u8),
    /// A record of this kind, made for it.
    To(&'static str),
    /// Nothing: cleared.
    Nothing,
}

use Says::{Hash, List, Nothing, Number, Text, To};

/// A field, what it is when the record is made, and what it is changed to.
pub(super) type Line = (&'static str, Says, Says);

/// A kind and its fields.
pub(super) type Sheet = (&'static str, &'static [Line]);

/// The table below as [`SHEETS`]: a kind, then a field a line with its type and what it says. `nothing` clears it; what names a
/// record names one of that kind both times.
macro_rules! sheets {
    ($($kind:ident { $($field:ident $type:ident $first:tt $(=> $then:tt)?;)* })*) => {
        /// Every kind, in the order of the page.
        pub(super) static SHEETS: &[Sheet] = &[$((
            stringify!($kind),
            &[$((stringify!($field), says!($type $first), says!($type $first $($then)?))),*],
        )),*];
    };
}

/// What a field of a type is set to; of two values the second.
macro_rules! says {
    ($type:ident $first:tt $then:tt) => { says!($type $then) };
    ($type:ident nothing) => { Nothing };
    (text $text:literal) => { Text($text) };
    (number $number:literal) => { Number($number) };
    (list [$($text:literal),*]) => { List(&[$($text),*]) };
    (hash $of:literal) => { Hash($of) };
    (to $kind:ident) => { To(stringify!($kind)) };
}

sheets! {
    weapon {
        category text "SA-RIF" => "SA-ASR";
        make text "Norinco" => "Zastava";
        model text "Type 56-1" => "M70 AB2";
        calibre text "7.62x39" => "7.62x39";
        calibre_as_written text "7,62 × 39" => "7,62×39 mm";
        country_of_manufacture text "CN" => "CSXX";
        year_of_manufacture text "1974" => "1983";
        import_country text "GH" => nothing;
        import_year text "2011" => "2012";
        action text "automatic" => "semi_automatic";
        basis_of_identification text "physical_examination" => "expert";
        status text "recorded" => "secured";
        national_number text "GH-FABR-2026-00117" => "GH-FABR-2026-00118";
        nature text "industrial" => "converted";
        make_as_written text "北方工业" => "Застава";
        model_as_written text "56-1式" => "М70 АБ2";
        reference to model;
        successor text "RS" => "HR";
        successor_reason text "The maker stands in Kragujevac" => "The mark of the importer";
        year_as_struck text "٦٣" => "1983";
        calendar text "minguo" => "gregorian";
        barrel_mm text "415" => "414";
        confidence text "probable" => "certain";
        storage_place text "Strongroom 2, rack C" => "Strongroom 1, rack A";
        storage_seal text "0044871" => nothing;
        traces_taken text "prints" => "prints_dna";
        stock to stock;
        stock_number text "AR 00042" => "AR 00043";
    }
    marking {
        weapon to weapon;
        kind text "serial" => "part_number";
        place text "receiver_left" => "barrel";
        method text "hand_stamp" => "dot_peen";
        condition text "partly_legible" => "legible";
        script text "latin" => "cyrillic";
        reading text "56-1 3?45[8B]*" => "Б-84\\?71";
        symbols text "66 in a triangle" => "an arrow in a triangle";
        control_part text "yes" => nothing;
        remark text "struck twice" => "struck once, the second is a scratch";
        country text "CN" => "CSXX";
        year text "1974" => "1983";
        aid text "magnifier" => "raking_light";
        practice to practice;
        secret text "yes" => nothing;
        para7_met list ["exposed", "readable"] => ["exposed", "readable", "durable"];
        para7_unmet list ["durable"] => [];
    }
    event {
        weapon to weapon;
        kind text "import" => "transfer";
        find_kind text "seized" => nothing;
        date text "1986-03" => "1986-03-12";
        place text "Tema port" => "Takoradi port";
        country text "GH" => "GH";
        operation text "Operation Harmattan" => nothing;
        find to find;
        marking to marking;
        date_to text "1986-04" => "1986-04-30";
        subdivision text "GH-AA" => "GH-WP";
        from_party to party;
        to_party to party;
        country_from text "CSXX" => "RS";
        country_to text "GH" => "TG";
        consignment to consignment;
        licence text "IMP/86/117" => "IMP/86/118";
        document text "Bill of lading 4471" => "Bill of lading 4472";
        exemption text "museum" => nothing;
        method text "melting" => "shredding";
        decision text "Ministry of the Interior, 7/86" => "Ministry of the Interior, 8/86";
        authority text "Ministry of the Interior" => "Customs";
        reading text "Б-84?71" => "Б-84671";
        ledger to ledger;
        page text "12" => "12 verso";
        line text "7" => "8";
        source text "ledger" => "invoice";
    }
    find {
        find_kind text "seized" => "surrendered";
        date text "2026-02-11" => "2026-02";
        place text "Paga crossing" => "Paga, lorry park";
        country text "GH" => "BF";
        subdivision text "GH-UE" => "BF-NAO";
        operation text "Operation Harmattan" => nothing;
    }
    party {
        about to consignment;
        role text "dealer" => "maker";
        name text "Northern Sporting Arms" => "Northern Sporting Arms Ltd";
        address text "3 Ring Road, Tamale" => "4 Ring Road, Tamale";
        country text "GH" => "GH";
        telephone text "+233 30 000 0000" => nothing;
        email text "office@example.org" => "arms@example.org";
        region text "GH-NP" => "GH-NE";
        workshop_mark text "NSA in a circle" => "NSA";
        permit text "D/117/2019" => "D/117/2024";
        permit_to text "2024" => "2029-12-31";
        registers text "Sales, 1978 to 1994" => "Sales and repairs, 1978 to 1994";
        answers text "The armourer, mornings" => "The clerk";
        terms text "On paper, within two weeks" => "By stick";
        since text "1978" => "1978-04";
        closed_on text "2025" => "2025-06-30";
        deposited_on text "2026-01" => "2026-01-15";
        deposit text "National archive, box 44" => "National archive, boxes 44 and 45";
    }
    consignment {
        direction text "import" => "export";
        licence text "IMP/86/117" => "IMP/86/118";
        licence_from text "1986-01" => "1986-01-02";
        licence_to text "1986-12" => "1987-01-01";
        end_user_certificate text "EUC 44/86" => nothing;
        exporter to party;
        importer to party;
        broker to party;
        maker to party;
        final_recipient to party;
        country_from text "CSXX" => "RS";
        country_to text "GH" => "TG";
        transit list ["IT"] => ["IT", "CI"];
        make text "Zastava" => "Zastava Arms";
        model text "M70 AB2" => "M70";
        category text "SA-ASR" => "SA-RIF";
        calibre text "7.62x39" => "7.62x39";
        year text "1986" => "1987";
        quantity text "1000" => "999";
        delivered_on text "1986-09" => "1986-09-14";
        delivered_quantity text "1000" => "998";
        ledger to ledger;
        page text "12" => "12 verso";
        line text "7" => "8";
        source text "Register of imports" => "Register of exports";
    }
    range {
        consignment to consignment;
        stock to stock;
        from text "AB 1000" => "AB 1001";
        to text "AB 1999" => "AB 2000";
    }
    ammunition {
        headstamp text "71 08" => "711 08";
        lot text "08-12-A" => "08-12-B";
        maker text "Factory 71" => "Factory 711";
        packaging_mark text "7,62 ПС гс" => "7,62 ПС гж";
        quantity text "1260" => "1259";
        calibre text "7.62x39" => "7.62x39";
        country text "CN" => "SUHH";
        year text "2008" => "1988";
        find to find;
        consignment to consignment;
        place text "Under the rear seat" => nothing;
    }
    note {
        about to weapon;
        topic text "circumstances" => "remarks";
        text text "Under the rear seat of a taxi.\nThe driver fled." => "In a taxi.\n\nNobody was met.";
    }
    attachment {
        about to marking;
        sha256 hash 0x51 => 0x52;
        sha256_original hash 0x53 => 0x54;
        size number 48_112 => 48_113;
        media_type text "image/jpeg" => "image/png";
        caption text "The serial, left of the receiver" => "The serial";
        orientation number 6 => 1;
        thumbnail hash 0x55 => 0x56;
        shrunk hash 0x57 => nothing;
        removed list ["place", "time", "device"] => ["other"];
    }
    operator {
        name text "A. Recorder" => "A. Verifier";
        roles list ["recorder"] => ["recorder", "verifier"];
    }
    case {
        weapon to weapon;
        direction text "outgoing" => "outgoing";
        reference text "GH-NPC-2026-00001" => "GH-NPC-2026-00002";
        partner text "CN" => "RS";
        addressee text "National Contact Point" => "Ministry of the Interior";
        address text "1 Harbour Street" => "2 Harbour Street";
        copy_to text "The Secretariat" => nothing;
        channel text "diplomatic" => "npc_direct";
        urgency text "urgent" => "routine";
        urgency_reason text "Hearing on 2026-05-04" => nothing;
        classification text "restricted" => "official";
        authority text "Police, Upper East" => "Police, headquarters";
        grounds list ["illicit_ground"] => ["illicit_ground", "illicit_law"];
        law text "Act 12 of 1972" => "Act 12 of 1972, section 11";
        questions list ["manufacture", "export"] => ["export"];
        other_question text "Was the lot proofed?" => "When was the lot proofed?";
        confidentiality text "G2_CONFIDENTIALITY_LAW" => "G1_ONGOING_INVESTIGATION";
        confidentiality_reason text "An inquiry is open" => nothing;
        reply_by text "2026-06-01" => "2026-07-01";
        contact text "Desk 4" => "Desk 5";
        signatory text "The head of the office" => "The deputy";
    }
    step {
        case to case;
        kind text "sent" => "acknowledged";
        date text "2026-03-02" => "2026-03-04";
        letter to letter;
        facts hash 0x61 => 0x62;
    }
    letter {
        case to case;
        kind text "request" => "reply";
        reference text "GH-NPC-2026-00001/1" => "GH-NPC-2026-00001/2";
        language text "en" => "fr";
        date text "2026-03-02" => "2026-04-02";
        sha256 hash 0x63 => 0x64;
    }
    release {
        case to case;
        marking to marking;
        letter to letter;
        reason text "The maker can tell it by this mark alone" => "The maker asked for it";
    }
    contact {
        country text "BR" => "BR";
        office text "Firearms division" => "Firearms division, tracing";
        address text "Sector 7" => "Sector 8";
        telephone text "+55 61 0000 0000" => nothing;
        email text "office@example.org" => "tracing@example.org";
        languages list ["pt"] => ["pt", "en"];
        confirmed_on text "2025" => "2026-01-12";
    }
    term {
        list text "make" => "make";
        code text "suame" => "suame";
        en text "Suame workshops" => "Suame Magazine workshops";
        fr text "Ateliers de Suame" => "Ateliers de Suame Magazine";
        aliases list ["Swame"] => ["Swame", "Suame Mag."];
        source text "Survey of 2025" => "Survey of 2026";
    }
    place {
        name text "Paga" => "Paga crossing";
        code text "GH-UE" => "GH-UE";
        kind text "town" => "border_post";
        parent to place;
        aliases list ["Pagha"] => [];
    }
    rule {
        name text "retention/party/years" => "retention/party/years";
        value text "30" => "20";
        source text "Act 12 of 1972" => "Act 12 of 1972 as amended";
        article text "section 11" => "section 11 (2)";
        verified_by text "The legal desk" => "The legal desk";
        verified_on text "2026-01-12" => "2026-02-12";
    }
    stock {
        name text "Prison service, central armoury" => "Prison service, armoury 1";
        agency text "prisons" => "police";
        holder to party;
        place text "Accra" => "Tamale";
        numbering text "PR {n:5}" => "PR {yy} {n:5}";
        series text "B2" => "B3";
        required list ["serial", "calibre"] => ["serial"];
        partition text "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee" => "";
    }
    machine {
        name text "Marker 1" => "Marker 1, repaired";
        make text "Volta Marking Works" => "Volta Marking Works Ltd";
        serial text "71-0042" => "71-0043";
        place text "Workshop" => nothing;
        method text "dot_peen" => "laser";
    }
    campaign {
        stock to stock;
        name text "Prisons 2026" => "Prisons 2026, first part";
        place text "Accra" => "Tamale";
        machine to machine;
        pattern text "{country} {series} {yy} {n:5}" => "{country} {yy} {n:5}";
        series text "B2" => "B3";
        mark_kind text "state_property" => "import";
        mark_place text "receiver_left" => "barrel";
        block_from number 1 => 0;
        block_to number 5_000 => 9_223_372_036_854_775_807;
        opened_on text "2026-03-02" => "2026-03-03";
        closed_on text "2026-05-29" => nothing;
    }
    campaign_item {
        campaign to campaign;
        weapon to weapon;
        number text "GH B2 26 00042" => "GH B2 26 00043";
        state text "target" => "cannot";
        reason text "" => "The receiver is cast";
        marked_on text "2026-03-05" => "2026-03-06";
    }
    inventory {
        stock to stock;
        name text "Count of spring" => "Count of spring, again";
        date text "2026-04-02" => "2026-04-03";
        place text "Accra" => "Tamale";
        closed_on text "2026-04-09" => nothing;
    }
    inventory_item {
        inventory to inventory;
        weapon to weapon;
        reading text "PR 00042" => "PR 00043";
        result text "not_seen" => "extra";
        settled text "loss" => "elsewhere";
    }
    ledger {
        title text "Sales book 3" => "Sales book 3 of 5";
        kind text "disposal" => "acquisition";
        party to party;
        columns list ["date", "make", "serial", "to"] => ["date", "make", "calibre", "serial", "to"];
        language text "en" => "fr";
        script text "latin" => "arabic";
        calendar text "gregorian" => "hijri";
        pages number 40 => 41;
        lines number 25 => 24;
        year_from text "1978" => "1398";
        year_to text "1994" => "1415";
        received_on text "2026-03-02" => "2026-03";
        received_as text "deposit" => "loan";
        sample_rate number 100 => 10;
    }
    ledger_page {
        ledger to ledger;
        number text "12" => "12 verso";
        state text "entered" => "illegible";
    }
    ledger_row {
        ledger to ledger;
        page text "12" => "12 verso";
        line number 7 => 8;
        as_written list ["12/3/87", "Star", "T 24581", ""] => ["12/3/87", "Star", "T 24587", ""];
        weapon to weapon;
        void text "yes" => nothing;
        checked text "wrong" => "right";
        checked_by to operator;
        correction list ["serial"] => [];
    }
    notice {
        kind text "lost" => "stolen";
        date text "2025-11" => "2025-11-04";
        since text "2025-10" => "2025-10-30";
        place text "Bolgatanga" => "Navrongo";
        country text "GH" => "GH";
        category text "SA-RIF" => "SA-ASR";
        make text "Zastava" => "Zastava Arms";
        model text "M70" => "M70 AB2";
        calibre text "7.62x39" => "7.62x39";
        reading text "Б-84?71" => "Б-84671";
        report text "CID 71/25" => nothing;
        weapon to weapon;
        state text "open" => "recovered";
        closed_on text "2026" => "2026-02-11";
        found to weapon;
        others list ["019b76da-a800-8824-ab6e-a3cce48ab008"] => [];
    }
    query {
        reading text "Б-84?71" => "Б-84671";
        category text "SA-RIF" => "SA-ASR";
        make text "Zastava" => "Zastava Arms";
        model text "M70" => "M70 AB2";
        calibre text "7.62x39" => "7.62x39";
        country text "CSXX" => "RS";
        place text "Paga" => "Paga crossing";
        why text "find" => "control";
        weapon to weapon;
        noted text "yes" => nothing;
    }
    answer {
        query to query;
        result text "listed" => "known";
        hits list ["Zastava M70, Б-84671, lost 2025-11"] => ["one", "two"];
    }
    practice {
        of text "state" => "agency";
        name text "Ghana" => "Prison service";
        country text "GH" => "GH";
        layout text "GH ## @####" => "GH\\#&* ## @####";
        symbols text "A black star" => "A black star in a circle";
        codes list ["FABR"] => ["FABR", "FAPR"];
        places list ["receiver_left"] => ["receiver_left", "barrel"];
        methods list ["dot_peen"] => ["laser"];
        year_from text "2011" => "2012";
        year_to text "2026" => nothing;
        source text "Note verbale 4/2026" => "Note verbale 5/2026";
        sender text "National Commission" => "National Commission on Small Arms";
        fingerprint text "34750f98bd59fcfc946da45aaabe933be154a4b5094e1c4abf42866505f3c97e" => "";
    }
    model {
        make text "Zastava" => "Zastava Arms";
        model text "M70" => "M70 AB2";
        aliases list ["PAP M70"] => ["PAP M70", "М70"];
        category text "SA-RIF" => "SA-ASR";
        calibres list ["7.62x39"] => ["7.62x39", "5.56x45"];
        country text "CSXX" => "RS";
        places list ["receiver_left"] => ["receiver_left", "barrel"];
        formats list ["@-##### | 1970 | 1992"] => ["@-##### | 1970 | "];
        look_alikes list ["Type 56"] => [];
        frt text "12345" => "12346";
        source text "Maker's catalogue, 1988" => "Maker's catalogue, 1991";
    }
}
