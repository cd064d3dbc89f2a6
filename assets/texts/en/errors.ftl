## What went wrong, what is safe, and what to do. One set for the terminal and the window.
## The value says what happened and what is safe; ".next" says what to do.

# People and passphrases
error-passphrase_wrong = The passphrase is not right. Nothing was opened or changed.
    .next = Type it again. Capital letters and spaces count.
error-operator_unknown = Nobody named { $name } can open this office on this machine.
    .next = Choose a name from the list, or ask an administrator to add this person.
error-same_person = Two different people are needed here. One person cannot answer for both.
    .next = Ask a colleague to come and use their own name and passphrase.
error-role_missing = This needs the role { $role }, which this person does not hold. Nothing was changed.
    .next = Ask somebody who holds the role, or an administrator to give it.
error-passphrase_short = The passphrase is too short. It needs at least { $least } characters.
    .next = Use four or more unrelated words; they are easier to remember than symbols.
error-name_taken = { $name } is already an operator of this office.
    .next = Choose a name that tells the two people apart.

# What was typed
error-field_empty = “{ $field }” is empty, and it is needed.
    .next = Fill it in and save again. What you typed elsewhere is kept.
error-field_too_long = “{ $field }” is too long. It holds at most { $most } characters.
    .next = Shorten it and save again. What you typed is kept.
error-field_sign = “{ $field }” contains a character that cannot be stored, such as a control character.
    .next = Delete it and type the text again; it often comes in with pasted text.
error-date_invalid = “{ $value }” in “{ $field }” is not a date that exists.
    .next = Write the date as it is known: 1974, 1974-03 or 1974-03-12.
error-vocabulary_unknown = “{ $value }” is not in the list “{ $list }”.
    .next = Choose one of the words in the list.
error-reading_invalid = The reading cannot be understood at sign { $position }.
    .next = Write ? for one unreadable sign, * for several, [8B] for one of these, and \ before a sign that stands for itself.
error-country_unknown = “{ $value }” is not the code of a State.
    .next = Choose the State from the list, or write its two-letter code, such as GH.
error-code_invalid = “{ $value }” cannot be the short code of an office.
    .next = Use two to eight characters, only capital letters A to Z and digits.
error-find_kind_missing = It is not said how the weapon came in: seized, found, surrendered or otherwise.
    .next = Choose one. The figures that the State reports depend on it.
error-json_invalid = The input is not valid JSON: { $reason }
    .next = Correct the file and try again. Nothing was changed.

# Records
error-record_unknown = There is no record { $id } here.
    .next = Go back to the list. If another office recorded it, take in that office’s stick first.
error-record_withdrawn = The record { $id } was withdrawn and can no longer be changed. It stays readable.
    .next = Record it anew if it was withdrawn by mistake.

# Cases and letters
error-request_incomplete = The request is not complete: paragraph 17 requires what is still lacking ({ $count }).
    .next = Fill in each gap named on the case, then try again.
error-not_authorised = The letter cannot be issued: no second officer has authorised the request.
    .next = Ask an authorising officer to authorise it.
error-authorisation_stale = The facts changed after the request was authorised, so the authorisation no longer holds.
    .next = Have it authorised again, then issue the letter.
error-already_issued = The letter of this request has been issued. What it says can no longer be changed.
    .next = Record what happens next as a step of the case.
error-letter_glyph = The letter cannot be drawn: no typeface of the office has the character “{ $character }”.
    .next = Write that character in another way, for instance in words, and preview the letter again.
error-letter_broken = The letter could not be composed: { $reason } No number was used.
    .next = Check the request and the letterhead, then preview the letter again.
error-number_series_full = This store has no numbers left in its series for that year. No number was given.
    .next = Ask whoever looks after the program; a new series has to be opened.

# Enrolment
error-not_enrolled = This office is not enrolled yet, so nothing can be exchanged. What you record is kept and waits.
    .next = Enrol with headquarters first: Exchange, then Enrolment.
error-words_unconfirmed = The twelve words have not been compared yet, so nothing is exchanged.
    .next = Call the other office, read the words to each other, and confirm that they are equal.
error-already_enrolled = This office is already enrolled.
    .next = Nothing more is needed. Go on with the exchange.
error-office_unknown = No office { $office } is known here.
    .next = Check the code, or enrol that office first.
error-recipient_uncertified = Office { $office } has no certified device, so nothing can be sealed for it.
    .next = Finish its enrolment, or take in a stick from headquarters that brings its certificate.
error-grant_not_ours = This grant was made for another device.
    .next = Ask headquarters for the grant that answers your own request.
error-grant_altered = This grant was changed on its way. It was not accepted.
    .next = Do not use this stick again. Ask headquarters for a new grant, and tell them why.
error-request_altered = This enrolment request was changed on its way. It was not read.
    .next = Do not grant it. Ask the post for a new request, and tell them why.
error-country_differs = The State is not the same: this office belongs to { $ours }, the file to { $theirs }.
    .next = Make sure that the file was meant for this office.
error-root_passphrase_wrong = The root passphrase is not right. Nothing was signed.
    .next = Type it again. It is not your own passphrase but that of the root key.
error-sheet_differs = What you typed is not the secret on the sheet.
    .next = Compare it group by group with the printed sheet and correct it.

# Sticks and files
error-bundle_not_ours = This bundle is sealed for somebody else. It cannot be opened here, and nothing was taken in.
    .next = Look for the file that begins with this office’s code, or give the stick to the office it is meant for.
error-bundle_altered = This bundle was changed after it was made ({ $where }). Nothing was taken in.
    .next = Keep the stick aside and ask the sender for a new bundle. Tell them that this one was altered.
error-bundle_truncated = This bundle is not whole: its end is missing. Nothing was taken in.
    .next = The stick was probably pulled out too early. Ask the sender to write it again.
error-bundle_stranger = This bundle was made by a device that no certificate vouches for ({ $device }). Nothing was taken in.
    .next = If it comes from a new post, enrol that post first. If not, keep the stick and ask where it came from.
error-bundle_newer = This bundle was made by a newer version of the program ({ $version }). Nothing was taken in, and nothing is lost.
    .next = Bring the program on this machine up to date, then take the stick in again.
error-bundle_too_large = This bundle holds more than this program accepts. Nothing was taken in.
    .next = Ask the sender to send it in several parts.
error-bundle_not_a_bundle = This file is not a bundle of Proofmark. Nothing was taken in.
    .next = Choose another file on the stick.
error-file_missing = There is nothing at { $path }.
    .next = Check the path, and that the stick is in and can be read.
error-file_too_large = { $path } is too large. At most { $most } bytes can be taken in.
    .next = Make the file smaller and try again.
error-photograph_not = { $path } is not a photograph that can be read.
    .next = Choose a JPEG or PNG picture.
error-photograph_heic = Photographs in the HEIC format of some telephones cannot be read.
    .next = Save the picture as JPEG on the telephone (camera settings: “most compatible”) and add it again.
error-stopped = Stopped, as you asked. Nothing was half done.
    .next = Begin again whenever you like.

# What must be settled
error-field_unknown = This version of the program does not know “{ $field }”, so it decides nothing about it. Everything is kept.
    .next = Bring the program on this machine up to date, then settle it.
error-disagreement_gone = “{ $field }” no longer has the value that was chosen, or no longer has several. Nothing was changed.
    .next = Look at the record again: somebody has settled or changed it since.
error-disagreement_first = “{ $field }” has several values, so there is no present one to keep. Nothing was changed.
    .next = Settle that disagreement first, then answer the proposal.
error-proposal_gone = This proposal does not wait for an answer any more. Nothing was changed.
    .next = Look at the list again: somebody has answered it, or its author’s rights have changed.
error-right_missing = This office may not change such a record itself, so it cannot answer the proposal. Nothing was changed.
    .next = The office that recorded it, or headquarters, answers. It gets the proposal with the next stick.

# Backup, restore, erasure
error-backup_unsound = The backup at { $path } is not whole: { $reason } It is not used.
    .next = Make or choose another backup. If it lies on a stick, use another stick.
error-backup_missing = There is no backup in { $path }.
    .next = Choose the folder whose name begins with “proofmark-”; it holds the files store.db and proofmark.keys.
error-backup_unfinished = The backup at { $path } was never finished. It is not used.
    .next = Choose an older backup whose name does not end with “.part”.
error-not_erasable = A record of this kind ({ $kind }) holds no personal data and is never erased. Nothing was changed.
    .next = Withdraw it with a reason. Persons, notes, photographs and operators can be erased.
error-already_erased = Nothing more of this record is held here: it has been erased.
    .next = Look at the list of erasures to see which offices have confirmed it.
error-erasure_shared = What this record says is signed in one piece with another record ({ $id }), and would take that one along. Nothing was erased.
    .next = Another program wrote it so. Ask whoever looks after the program before you go on.
error-retention_running = The law asks that this record be kept { $until } ({ $source }). Nothing was erased.
    .next = If a court or an authority orders it all the same, give that ground and erase it again.
error-root_elsewhere = The national root key does not lie on this laptop, and only the root can order this. Nothing was changed.
    .next = Ask headquarters to do it on the laptop that holds the root key. It reaches this office with the next stick.
error-operator_active = This person is authorising this very act, so their record cannot be erased by it. Nothing was erased.
    .next = Have two other people do it.

# The store and the disk
error-store_missing = There is no office at { $path }.
    .next = Check the folder, or begin a new office there.
error-store_exists = There is already an office at { $path }. It was not touched.
    .next = Open it, or choose another folder for a new office.
error-store_newer = This office was last opened by a newer version of the program ({ $version }). It was not touched.
    .next = Open it with that version or a later one.
error-store_damaged = The store at { $path } is damaged or is not a store of Proofmark. It was not written to.
    .next = Copy the folder to a safe place first. Then restore the last backup, or ask for help.
error-keys_missing = The file of keys at { $path } is missing. The store is whole but cannot be opened without it.
    .next = Put back proofmark.keys from a backup, or use the office key sheet.
error-keys_damaged = The file of keys at { $path } is damaged. The store was not touched.
    .next = Put back proofmark.keys from a backup, or use the office key sheet.
error-store_busy = Another window or program is writing to this office. Nothing was changed.
    .next = Wait a moment and try again.
error-disk_full = The disk is full ({ $path }). Nothing was changed.
    .next = Free some space, then try again. What you typed is kept.
error-disk_failed = The disk did not do what was asked ({ $path }): { $reason } Nothing was changed.
    .next = If it is a stick, put it in again or use another. If it is the laptop’s disk, make a backup at once.
error-internal = Something went wrong in the program itself: { $reason } Nothing was changed.
    .next = Try again. If it happens again, write down this message and what you did, and pass it on.

error-headquarters_only = Tracing cases are opened at headquarters. Nothing was changed.
    .next = Put a bundle for headquarters on a stick; headquarters opens the case and you will see that the weapon is traced.

error-office_taken = Another office already has the code { $name }, or what this request asks for. Nothing was granted.
    .next = Ask the post to begin with another code, or look among the offices whether it is enrolled already.

error-locked = The office is locked. Nothing was changed.
    .next = Unlock it with your passphrase and do it again; what you typed was kept as a draft.
