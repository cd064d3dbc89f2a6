# The lost-and-stolen list, queries and answers.

nav-lost = Lost and stolen

lost-tab-list = Missing weapons
lost-tab-queries = Queries
lost-count =
    { $n ->
        [one] { $n } weapon is missing
       *[other] { $n } weapons are missing
    }
lost-filtered =
    { $n ->
        [one] { $n } entry under these filters
       *[other] { $n } entries under these filters
    }
lost-new = List a missing weapon
lost-new-title = A missing weapon
lost-new-text = Every office carries this list and looks at it whenever a weapon is entered. It goes out with the next stick. Write no names of persons here.
lost-save = Put on the list
lost-empty = No weapon is missing
lost-empty-text = Lost and stolen weapons stand here, from every office of the State. A find that may be one of them is shown before it is saved.
lost-none = No entry under these filters
lost-filter-all = Show every state
lost-filter-placeholder = Number, make, place, report
lost-column-number = Number
lost-column-what = Weapon
lost-column-when = Missing since
lost-column-where = Where
lost-hits =
    { $n ->
        [one] May have been found
       *[other] { $n } weapons may be it
    }
lost-foot = The list of every office, as the sticks brought it.
lost-close = Take off the list…
lost-close-title = Take this weapon off the list
lost-close-text = Offices stop looking for it once their next stick has come. The entry stays readable, and can be put back.
lost-what-happened = What happened
lost-close-how = What became of it
lost-close-date = When
lost-close-save = Take off the list
lost-reopen = Put back on the list
lost-reopen-next = It was taken off the list on { $date }.
lost-next-open = It is being looked for at every office.
lost-next-hit =
    { $n ->
        [one] A weapon recorded by { $office } may be it. Compare the two, then say what it is.
       *[other] { $n } weapons of the register may be it. Compare each, then say what it is.
    }
lost-section-said = What is missing
lost-section-hits = Weapons that may be it
lost-section-hits-note = In this office’s register
lost-hit-found = It is this weapon, and it is here again
lost-hit-own = It is the register’s record of it, and it is still missing
lost-hit-other = It is another weapon
lost-hit-may-not = The office that listed it, { $office }, or headquarters says what it is.
lost-hit-date = When it was recovered
lost-agrees = Also agrees: { $fields }
lost-differs = Differs: { $fields }
lost-settle = Say what it is…
lost-settle-title = Is it the missing weapon?
lost-settle-what = What it is
lost-settle-save = Save
lost-settle-choose = Choose one of the three.
lost-found-link = The weapon that was found
lost-own-link = Its record in the register
lost-before-title =
    { $n ->
        [one] This may be a missing weapon
       *[other] This may be one of { $n } missing weapons
    }
lost-before-text = Save it all the same: headquarters and the office that listed it see the same once the stick has come.
lost-before-look = See which
lost-line = { $kind }, { $date } · { $place } · listed by { $office }
lost-on-list = This weapon is on the lost-and-stolen list
lost-was-on-list = This weapon was on the lost-and-stolen list: { $state }, { $date }
lost-offer = Its life tells that it was lost or stolen, and no office looks for it yet.
lost-offer-act = Put it on the list
lost-notice-open = Open the notice
field-report = Number of the report
lost-since = Last seen
lost-since-hint = When it was last seen or accounted for, if that is known
lost-date-hint = When it was lost or stolen, or when that was noticed
lost-need-kind = Say whether it was lost or stolen.
lost-need-reading = Write its number, or at least its make or model: nobody could recognise it otherwise.
kind-notice = Lost or stolen weapon
kind-query = Query
kind-answer = Answer
query-new = Ask headquarters
query-new-title = A query to headquarters
query-new-text = Is this weapon known, or missing? The query goes with the next stick, and the answer comes back with the one after.
query-save = Ask
query-why = Why it is asked
query-place = Where the weapon is
query-remarks = What else headquarters should know
query-empty = No query
query-empty-post = Ask headquarters whether a weapon is known or missing; the answer comes with the next stick.
query-empty-headquarters = What field offices ask stands here once their sticks have come.
query-count =
    { $n ->
        [0] All are answered
        [one] { $n } waits for an answer
       *[other] { $n } wait for an answer
    }
query-column-asked = Asked
query-column-why = Why
query-waits = Waits for an answer
query-foot = On a query, Enter once more sends the answer that stands there.
query-asked-by = { $operator }, { $office }, { $moment }
query-section-asked = What is asked
query-section-answer = Answer
query-section-held = What this office holds
query-held-none = Neither the register nor the lost-and-stolen list of this office has such a number.
query-result = Result
query-hits = What the office is told of it
query-hits-hint = A line each. The office reads these lines and nothing else of the register: take out what is not for it.
query-answer-remarks = What the office should do
query-answer-save = Send the answer
query-next-answer = Read the answer that is proposed, and send it: it goes to { $office } with the next stick.
query-next-waits = It waits for headquarters. The answer comes with a stick.
query-next-carried = Answered. { $office } has it with the next stick.
query-next-noted = Answered, and read at { $office }.
query-next-read = Headquarters has answered.
query-note = Read and noted
query-again = Answer again
query-need-result = Say what was found.
query-answered-by = Answered by { $operator }, { $office }, { $moment }
today-hits =
    { $n ->
        [one] missing weapon may have been found
       *[other] missing weapons may have been found
    }
today-hits-why = A weapon of the register has the number of one on the lost-and-stolen list, as far as both could be read.
today-hits-act = Compare
today-back =
    { $n ->
        [one] listed weapon is back
       *[other] listed weapons are back
    }
today-back-why = Its life tells that it was found again, and every office still looks for it.
today-back-act = Settle
lost-back = Its life tells that it is back. Take it off the list, if it is the one that was missed.
lost-back-act = Settle the notice
today-unanswered =
    { $n ->
        [one] query of a field office waits
       *[other] queries of field offices wait
    }
today-unanswered-why = The answer goes with the next stick; what is known stands ready.
today-unanswered-act = Answer
today-answers =
    { $n ->
        [one] answer of headquarters to a query
       *[other] answers of headquarters to queries
    }
today-answers-why = Read it and note that it was read.
today-answers-act = Read
