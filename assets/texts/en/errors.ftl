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
error-list_unknown = There is no list “{ $list }”.
    .next = Choose one of the lists of the room Vocabulary.
error-rule_unknown = There is no rule “{ $name }”.
    .next = Choose one of the rules of the room Vocabulary.
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
error-layout_invalid = “{ $value }” is not a layout that a number can be held against.
    .next = Write # for a digit, @ for a letter, & for either, * for several signs, and all other signs as they are struck.
error-notice_open = This weapon is on the lost-and-stolen list already. Nothing was added.
    .next = Open its notice and correct what it says, or take it off the list first.
error-practice_altered = The file { $path } was damaged or altered on its way, or does not hold what it should. Nothing was taken in.
    .next = Ask the sender for the file again, by another way.
error-practice_fingerprint = The fingerprint that was compared is not that of the file, which is { $fingerprint }. Nothing was taken in.
    .next = Read the file again, call the sender, and compare all groups of digits.
error-practice_not_one = The file { $path } holds something else than marking practice. Nothing was taken in.
    .next = Choose a file whose name ends in .proofmark-practice.

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
error-recipient_no_seal = Device { $device } of office { $office } has no seal that this program can close a bundle with.
    .next = Bring the program on this machine up to date, or ask headquarters to certify that device anew.
error-volume_small = Files of at most { $most } bytes are too small for what is to be sent. Nothing was written.
    .next = Allow at least { $least } bytes for each file.
error-stick_small = The stick at { $path } has room for { $free } bytes, and the records need { $needed }. Nothing was written.
    .next = Free some space on it or use a larger one. Photographs would have been left off by themselves.
error-stick_read_only = Nothing can be written to { $path }.
    .next = Slide the lock of the stick, if it has one, or choose another stick or folder.
error-grant_not_ours = This grant was made for another device. (rule { $step })
    .next = Ask headquarters for the grant that answers your own request.
error-grant_altered = This grant was changed on its way. It was not accepted. (rule { $step })
    .next = Do not use this stick again. Ask headquarters for a new grant, and tell them why.
error-request_altered = This enrolment request was changed on its way. It was not read. (rule { $step })
    .next = Do not grant it. Ask the post for a new request, and tell them why.
error-country_differs = The State is not the same: this office belongs to { $ours }, the file to { $theirs }.
    .next = Make sure that the file was meant for this office.
error-root_passphrase_wrong = The root passphrase is not right. Nothing was signed.
    .next = Type it again. It is not your own passphrase but that of the root key.
error-sheet_differs = What you typed is not the secret on the sheet.
    .next = Compare it group by group with the printed sheet and correct it.

# Sticks and files
error-bundle_not_ours = This bundle is sealed for somebody else. It cannot be opened here, and nothing was taken in. (rule { $step })
    .next = Look for the file that begins with this office’s code, or give the stick to the office it is meant for.
error-bundle_altered = This bundle is not as it was made: cut short, damaged or changed ({ $where }). Nothing of it was taken in. (rule { $step })
    .next = If the stick was pulled out early or is worn, ask the sender to prepare another. If not, keep it aside and tell the sender: somebody may have changed it.
error-bundle_truncated = This bundle is not whole: its end is missing. Nothing was taken in. (rule { $step })
    .next = The stick was probably pulled out too early. Ask the sender to write it again.
error-bundle_stranger = This bundle was made by a device that no certificate vouches for ({ $device }). Nothing was taken in. (rule { $step })
    .next = If it comes from a new post, enrol that post first. If not, keep the stick and ask where it came from.
error-bundle_newer = This bundle was made by a newer version of the program ({ $version }). Nothing was taken in, and nothing is lost. (rule { $step })
    .next = Bring the program on this machine up to date, then take the stick in again.
error-bundle_too_large = This bundle holds more than this program accepts. Nothing was taken in. (rule { $step })
    .next = Ask the sender to send it in several parts.
error-bundle_not_a_bundle = This file is not a bundle of Proofmark. Nothing was taken in. (rule { $step })
    .next = Choose another file on the stick.
error-stick_offices = Nothing was put on the stick, because some of these offices cannot be written to. Not known here: { $unknown }. Without a certified device: { $uncertified }. Twelve words not yet compared: { $unconfirmed }.
    .next = Leave them out, or finish their enrolment and compare the words, and prepare the stick again.
error-stick_empty = There is nothing to put on the stick: no office is chosen, and nothing waits to be carried on.
    .next = Choose at least one office.
error-folder_too_many = { $path } holds more than { $most } files of Proofmark. Nothing was taken in.
    .next = Move old files into another folder, and take the stick in again.
error-onward_full = There is no room for more bundles that are to be carried on for other offices ({ $files } wait already). This one stays on the stick; nothing is lost.
    .next = Put what waits on a stick for its offices and drop what has arrived, or leave this stick to travel on.
error-report_unknown = There is no kept report with the number { $number }.
    .next = Choose one from the list. Only the newest thousand are kept.
error-courier_unset = No courier’s folder is set on this machine.
    .next = Name the folder in the settings, if this office has one.
error-courier_missing = The courier’s folder cannot be reached: { $path }. Nothing is lost; what lies there is taken in later.
    .next = Check that the share or the disk is connected, or name another folder in the settings.
error-courier_busy = The courier’s folder is being looked into already.
    .next = Wait until that is done.
error-file_missing = There is nothing at { $path }.
    .next = Check the path, and that the stick is in and can be read.
error-file_too_large = { $path } is too large. At most { $most } bytes can be taken in.
    .next = Make the file smaller and try again.
error-photograph_not = { $path } is not a photograph that can be read.
    .next = Choose a JPEG or PNG picture.
error-photograph_heic = Photographs in the HEIC format of some telephones cannot be read.
    .next = Save the picture as JPEG on the telephone (camera settings: “most compatible”) and add it again.
error-attachment_missing = The picture “{ $name }” is not here yet: the stick that brought its record had no room for it.
    .next = Send a stick to the office that has it; the next stick from there brings it.
error-stopped = Stopped, as you asked. Nothing was half done.
    .next = Begin again whenever you like.

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
error-operator_active = This person is authorising this very act, so their record cannot be erased by it. Nothing was erased.
    .next = Have two other people do it.
error-root_elsewhere = The national root key does not lie on this laptop, and only the root can order this. Nothing was changed.
    .next = Ask headquarters to do it on the laptop that holds the root key. It reaches this office with the next stick.

# Trust
error-bundle_cut = This bundle was made by a laptop of office { $office } that the root cut off with statement { $statement }: { $reason }. Nothing was taken in. (rule { $step })
    .next = Keep the stick aside and note who brought it; headquarters has to know. Entries made before the cut reach you with other bundles.
error-device_unknown = No certified laptop with the id { $device } is known here. (rule { $step })
    .next = Choose it in the list of laptops.
error-device_cut = This laptop ({ $device }) was cut off. Its key is never trusted again. (rule { $step })
    .next = Set the laptop up anew as a further laptop of its office; it draws a key of its own. Work behind the cut can be admitted.
error-device_not_cut = This laptop ({ $device }) is not cut off, so nothing of it waits to be admitted. (rule { $step })
    .next = Look at its page: what it wrote counts already.
error-cut_self = This is the very laptop you are working on, and no other laptop of headquarters is in force. It was not cut off.
    .next = Bring a further laptop of headquarters in first, and cut this one off from there.
error-cut_backwards = Entries of feed { $feed } up to { $accepted } are accepted; an admission cannot go back to { $number }. Nothing was changed. (rule { $step })
    .next = Choose a later number, or leave that feed as it is.
error-cut_unproven = Entry { $number } of feed { $feed } is held, but entries between it and the last accepted one are not. Nothing was changed. (rule { $step })
    .next = Ask for the missing entries first; without them nobody can tell what is being admitted.
error-position_not_held = Entry { $number } of feed { $feed } is not held here. Nothing was changed. (rule { $step })
    .next = Choose a number up to the last that is held.
error-feed_unknown = This laptop writes no feed { $feed }.
    .next = Choose the feed on the laptop’s page.
error-rights_narrower = These rights would take something away for “{ $kind }”. Rights of a laptop only ever grow. (rule { $step })
    .next = To narrow them, cut the laptop off and bring it in anew with the rights it is to have.
error-particulars_missing = This laptop does not have the particulars of office { $office }. (rule { $step })
    .next = Have them written at one of that office’s own laptops, or at the laptop of headquarters that enrolled it.
error-audience_unknown = There is no group of offices { $audience } that can be chosen here. (rule { $step })
    .next = Choose one from the list.
error-audience_name_taken = There is already a group of offices, or an office, called { $name }.
    .next = Choose another name.
error-audience_without_headquarters = Headquarters is not among the members of { $name }. Nothing was changed. (rule { $step })
    .next = Add headquarters; it answers for what every group of offices holds.
error-audience_not_wider = { $audience } is not wider than who knows of this weapon now. It leaves out: { $lacking }. Nothing was changed. (rule { $step })
    .next = Choose a group that all who know of it now belong to, this office among them.
error-root_forked = The national root has signed two different statements of one number, so it changes nothing until that is settled. (rule { $step })
    .next = Find out who else signs with the root key. Then take the root key sheet into force after the last statement that is right.
error-root_after_restore = This store was restored from a backup and has met no other office since. The root may have signed since then; signing now could give one number twice. Nothing was signed. (rule { $step })
    .next = Take in a stick from any other office first. If none can send one, take the root key sheet into force.
error-root_superseded = The root key on this machine is not in force any more. Nothing was signed. (rule { $step })
    .next = Use the laptop on which the new root was made.
error-root_sheet_wrong = This is not the root key sheet that the chain of statements asks for. Nothing was signed. (rule { $step })
    .next = Compare what you typed group by group. If the root was changed since, fetch the newer sheet.
error-root_after_unknown = The root key sheet cannot come into force after that statement. Nothing was changed. (rule { $step })
    .next = Choose, on the trust page, the last statement that headquarters itself has signed.
error-root_at_headquarters = Trust is founded anew at headquarters only. Nothing was changed.
    .next = Do this on the laptop of headquarters.
