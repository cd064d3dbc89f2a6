## Letters between national points of contact. What is filled in comes isolated and in the letter's language.
## One text is one line, however long: a line break here would be a line break in the letter.

# Dates, always with the year. "first" is the first day of a month.
written-date-first = { $day } { $month } { $year }
written-date-day = { $day } { $month } { $year }
written-date-month = { $month } { $year }
written-date-year = { $year }
written-month-1 = January
written-month-2 = February
written-month-3 = March
written-month-4 = April
written-month-5 = May
written-month-6 = June
written-month-7 = July
written-month-8 = August
written-month-9 = September
written-month-10 = October
written-month-11 = November
written-month-12 = December

## Head and foot

letter-page-of = Page { $page } of { $pages }
letter-draft = Draft – not issued
letter-reference = Our reference
letter-date = Date
letter-classification = Classification
letter-urgency = Urgency
letter-urgency-because = { $degree } – { $reason }
letter-salutation = Dear Sir or Madam,
letter-closing = Please accept, Sir or Madam, the assurances of my highest consideration.
letter-signed-by = Signed by
letter-authorised-by = Authorized by
letter-annex-photograph = Photograph { $number }
letter-annex-photograph-of = Photograph { $number }: { $caption }
letter-annexes = Annexes
letter-copy-to = Copy to
letter-unknown = Unknown
letter-unknown-basis = Unknown (basis: { $basis })

## Request for tracing (International Tracing Instrument, paragraphs 15 to 17)

request-title = Request for tracing { $reference }
request-subject = Subject: Request for the tracing of { $class ->
        [small] a small arm
        [light] a light weapon
       *[other] a weapon
    } under paragraphs 16 and 17 of the International Tracing Instrument
request-subject-weapon = { $weapon }, serial number { $serial }
request-subject-weapon-unnumbered = { $weapon }
request-opening = I have the honour to request the assistance of the competent authorities of your country in tracing the weapon described below. The request is made in accordance with paragraphs 16 and 17 of the International Instrument to Enable States to Identify and Trace, in a Timely and Reliable Manner, Illicit Small Arms and Light Weapons (the International Tracing Instrument, hereinafter “the Instrument”), adopted by the General Assembly of the United Nations on 8 December 2005 (decision 60/519).

request-authority = Authority for this request
request-authority-text = The requesting authority, { $office }, is the national point of contact within the meaning of paragraph 25 of the Instrument and makes this request on the following legal basis: { $authority }.

request-illicit = Illicit nature of the weapon – paragraph 17 (a)
request-illicit-text = The weapon was found within our jurisdiction and is considered illicit within the meaning of paragraph 6 of the Instrument on the following { $count ->
        [one] ground
       *[many] grounds
    }:
# The mark of a ground: the letter of paragraph 6.
request-ground-mark = ({ $letter })
request-law = National law relied upon

request-find = Circumstances of the find – paragraph 17 (a)
request-find-kind = Nature of the find
request-find-date = Date
request-find-place = Place
request-find-operation = Operation

request-weapon = The weapon – paragraph 17 (b)
request-weapon-category = Category
request-weapon-make = Make
request-weapon-model = Model
request-weapon-calibre = Calibre
request-weapon-calibre-written = { $calibre } (marked “{ $written }”)
request-weapon-action = Action
request-weapon-country = Country of manufacture
request-weapon-year = Year of manufacture
request-weapon-import = Most recent import
request-weapon-import-both = { $country }, { $year }
request-weapon-serial = Serial number
request-weapon-national = National number
request-weapon-basis = Basis of identification
request-weapon-remarks = Other features

request-markings = Markings, as read on the weapon:
request-markings-summary = Every marking seen on the weapon: its kind, its place, the reading as made, its method and condition.
request-markings-none = No marking was found on the weapon.
request-markings-number = No.
request-markings-kind = Marking
request-markings-place = Place
request-markings-reading = Reading
request-markings-state = Method and condition
request-markings-control = Serial number (essential component)
request-markings-unread = –

request-legend = How readings are written:
request-legend-next = ;
request-legend-one = exactly one sign that cannot be read
request-legend-many = one or more signs that cannot be read
request-legend-choice = one of the signs in brackets, the likeliest first
request-legend-literal = the next sign stands for itself

request-searches = Searches already made
request-searches-text = Before addressing this request to you, we have made the following searches:

request-questions = Information requested
request-questions-text = I should be grateful if you would provide all available information relevant to the tracing of this weapon and, in particular, reply to the following:

request-questions-open = I should be grateful if you would provide all available information relevant to the tracing of this weapon.

request-use = Intended use of the information – paragraph 17 (c)

request-confidentiality = Confidentiality – paragraph 15
request-confidentiality-given = The requesting authority undertakes, in accordance with paragraph 15 of the Instrument, to guarantee the confidentiality of the information that you provide and to respect every restriction that you place on its use. It will be released only to competent authorities that need to know it, will be used only for purposes consistent with the Instrument, and will not be passed to any third party without your prior consent.
request-confidentiality-withheld = In accordance with paragraph 15 of the Instrument, I am bound to inform you with this request that the confidentiality of the information, or respect for the restrictions that you may place on its use, cannot be guaranteed, for the following reason: { $reason }.

request-reply = Reply and contact
request-reply-by = I should be grateful for an acknowledgement of receipt and, having regard to paragraph 18 of the Instrument, for your reply by { $date }.
request-reply-open = I should be grateful for an acknowledgement of receipt and for a prompt, timely and reliable reply in accordance with paragraph 18 of the Instrument.
request-reply-more = Should you require further information, or should it be necessary to delay or restrict the reply or to refuse the information under paragraph 22, please let me know and give the reasons, as provided for in paragraphs 21 and 23. Please quote our reference { $reference } in your reply.
request-contact-name = Officer in charge
request-contact-phone = Telephone
request-contact-email = E-mail
request-contact-address = Address
request-contact-secure = Secure means
