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
error-list_closed = The list “{ $list }” steers what the program does; nothing can be added to it.
    .next = Give one of its terms other words, or choose another list.
error-term_exists = The State has already said something about “{ $value }” in this list.
    .next = Open that term and correct it.
error-spelling_taken = “{ $value }” already leads to “{ $term }”.
    .next = Leave the spelling out here, or take it away there first.
error-place_code = “{ $value }” is no code of ISO 3166-2.
    .next = Write the code of the country, a dash, and one to three letters or digits, such as GH-AA.
error-place_unknown = “{ $value }” is the code of no place in the office’s list of places.
    .next = Choose a code from the list, or ask headquarters to add the place (Vocabulary, Places).
error-words_of_headquarters = Words, places and rules are kept at headquarters. Nothing was changed.
    .next = Keep what is written as it is written; headquarters sees it among the words that are not yet identified.
error-list_unknown = There is no list “{ $list }”.
    .next = Choose one of the lists of the room Vocabulary.
error-rule_unknown = There is no rule “{ $name }”.
    .next = Choose one of the rules of the room Vocabulary.
error-rule_value = “{ $value }” does not fit what this rule can say.
    .next = { $shape ->
        [number] Write a whole number from { $least } to { $most }, in digits.
        [yes_no] Write true or false.
        [day] Write month and day, such as 01-31.
        [sign] Write one sign that is neither letter nor digit and none of ? * [ ] \, or a space.
        [one] Choose one of: { $words }.
        [some] Choose among: { $words }. Name each once.
        [parts] Write each part as its name, its signs (A letters, 9 digits, X both) and how many: year 9 2-4. Names: { $words }.
        [years] Write each code in capitals, a space and the year it stands for: AU 1989.
        [needs] Name fields, alternatives parted by /: date, decision / remarks. Fields: { $words }.
        [words] Write each word once, and none that is empty.
       *[text] Write one line that is not empty.
    }
error-vocabulary_unknown = “{ $value }” is not in the list “{ $list }”.
    .next = Choose one of the words in the list.
error-number_invalid = “{ $value }” in “{ $field }” is not a whole number in digits.
    .next = Write digits alone, without spaces, commas or units: 1200.
error-range_unsure = A range cannot begin or end with a number that was not read whole: { $value }
    .next = Enter that number alone, with ? for what could not be read; enter the range up to the last number that is sure.
error-range_unlike = It is not clear which numbers lie between { $from } and { $to }: they are not written alike.
    .next = Write both in full, with the same letters and as many digits. Where the letters change, enter two ranges.
error-range_backwards = The last number { $to } comes before the first one { $from }.
    .next = Compare with the document, and write the smaller number first.
error-range_long = These numbers are too long for a range. At most { $most } digits can count.
    .next = Enter the numbers one by one.
error-reading_invalid = The reading cannot be understood at sign { $position }.
    .next = Write ? for one unreadable sign, * for several, [8B] for one of these, and \ before a sign that stands for itself.
error-view_unknown = There is no saved view “{ $name }”.
    .next = Look at the names with “proofmark weapon view list”.
error-views_too_many = There are { $most } saved views already, as many as are kept.
    .next = Delete one that is no longer used, then save this one.
error-country_unknown = “{ $value }” is not the code of a State.
    .next = Choose the State from the list, or write its two-letter code, such as GH.
error-code_invalid = “{ $value }” cannot be the short code of an office.
    .next = Use two to eight characters, only capital letters A to Z and digits.
error-find_kind_missing = It is not said how the weapon came in: seized, found, surrendered or otherwise.
    .next = Choose one. The figures that the State reports depend on it.
error-digits_only = “{ $field }” takes digits alone, and “{ $value }” has other characters.
    .next = Write the number in digits, without unit, point or space.
error-find_twice = This weapon has a find of its own beside the one that it is to be added to.
    .next = Leave the weapon’s own find out: the circumstances stand once, in the find of all of them.
error-disposal_not_allowed = This step cannot follow where the weapon is now: it may be disposed of already, or wait for another step first.
    .next = Look at the steps that its page offers. If its status is wrong, correct the status and then take the step.
error-status_by_disposal = This status is reached by a step that is recorded with its date and reasons, not by changing the field.
    .next = Choose the step under “Disposal” on the weapon’s page and fill in what it needs.
error-mark_inadequate = The weapon is not adequately marked, and by the State’s rule this cannot be done without.
    .next = Mark the weapon, record the mark, and then record this. Its page says which mark lacks.
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
error-mark_not_secret = This is no hidden mark of the weapon of this case.
    .next = Choose one of those that the page of the case names.
error-mark_part = “{ $value }” does not fit this part of the mark: { $field }.
    .next = Check the signs and their number; a State is two letters.
error-mark_released = This mark is released for the letter already.
    .next = Nothing is to be done; withdraw the release if the letter shall not tell it.
error-mark_secret = A hidden mark is never made known to others.
    .next = If one letter must tell it, release it for that letter from the page of the case.
error-mark_secret_event = Whether an event is about a hidden mark is not changed afterwards.
    .next = Withdraw this event and record it anew.
error-mark_secret_shared = Other offices hold this mark already; it can no longer be hidden.
    .next = Withdraw it with a reason. What they hold stays with them.
error-mark_secret_stays = A mark that is recorded as hidden stays so.
    .next = If it was recorded so by mistake, withdraw it with a reason and record it anew.
error-mark_withheld = This is a hidden mark, or says one; your role may not see it.
    .next = Ask a tracing or authorising officer.
error-marking_elsewhere = This marking is not on this weapon.
    .next = Choose one of the weapon’s own markings.
error-para7_both = A marking cannot both meet and not meet the same requirement of paragraph 7.
    .next = Choose one of the two, or leave it open if nobody looked.
error-photograph_not = { $path } is not a photograph that can be read.
    .next = Choose a JPEG or PNG picture.
error-photograph_twice = { $path } is kept with this record already.
    .next = Choose another picture, or look at those that are there.
error-photograph_heic = Photographs in the HEIC format of some telephones cannot be read.
    .next = Let the telephone take JPEG. iPhone: Settings, Camera, Formats, “Most Compatible”. Android: camera settings, turn off “High efficiency pictures” (HEIF). For a picture already taken, share or copy it as JPEG (iPhone: Settings, Photos, Transfer to Mac or PC, “Automatic”), then choose that file here. What you typed stays.
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
error-not_withdrawable = A record of this kind ({ $kind }) is not withdrawn like this. Nothing was changed.
    .next = A row of a ledger, a word of the vocabulary and a value of a rule are withdrawn on their own pages. Letters, operators and authorisations stay for good.
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

# Stocks, marking campaigns, inventory checks

error-pattern_invalid = The pattern of the numbers cannot be read at “{ $at }”.
    .next = Write the running number once, n or n:5 (at least five digits), in braces. Letters may stand beside it, and in braces country, office, series, year or yy.
error-number_block_missing = This pattern needs a block of numbers: nothing in it tells this office’s numbers from those of another.
    .next = Give the first and the last number that headquarters assigned to you, or put series, in braces, into the pattern.
error-number_block_full = The block has { $left } numbers left, and { $wanted } are needed. No number was given.
    .next = Ask headquarters for a larger block, or put fewer weapons into the job.
error-number_block_taken = The numbers { $from } to { $to } of this pattern belong to the campaign “{ $name }” already.
    .next = Give a block that no campaign has, so that no number is struck twice.
error-numbers_elsewhere = The numbers of “{ $name }” are given out at another laptop, or this one was restored from a backup since. Which are given out cannot be known here, so none was given.
    .next = Write the job file where the campaign was opened, or open a campaign here with a block of its own.
error-campaign_fixed = “{ $field }” stays as it was when the campaign was opened: numbers were given by it.
    .next = Close this campaign and open another.
error-campaign_closed = The campaign “{ $name }” was closed on { $date }.
    .next = Open it again on its page if more is to be marked.
error-campaign_no_targets = There is no weapon to mark for “{ $name }”: every weapon of the stock bears a mark of the State or waits in a campaign.
    .next = Take weapons into the stock first, or choose all weapons of the stock.
error-campaign_nothing_waits = No weapon of “{ $name }” waits to be marked.
    .next = Close the campaign, or add weapons that came into the stock since.
error-weapon_not_of_stock = The weapon { $id } is not in this stock, or has left it.
    .next = Put it into the stock first.
error-job_result_unknown = The file says “{ $value }”, and it is not known what that means.
    .next = Write done, spoiled or cannot into that column, or have headquarters add the machine’s word to the rule on stocks.
error-job_number_unknown = The number { $number } was not given out in this campaign.
    .next = See whether the file belongs to another campaign. The weapon stays as it is.
error-job_weapon_unknown = No weapon that waits in this campaign has the serial “{ $serial }”, or several have it.
    .next = Give the number beside it, or mark the weapon by hand in the list.
error-job_row_twice = The number { $number } stands in the file twice.
    .next = Keep the row that is right. The first was counted.
error-job_brings_nothing = The file brings nothing new to “{ $name }”.
    .next = See the rows that were left out, and why.
error-item_settled = The number { $number } is recorded as “{ $state }” already, and that stays: a number is struck once.
    .next = Look at the weapon. Withdraw the marking there if it was recorded by mistake.
error-item_without_number = No number was given to this weapon yet.
    .next = Write a job file first; it gives the number.
error-table_empty = There is nothing in the list.
    .next = Paste rows from a spreadsheet, or choose a file.
error-table_unreadable = The list cannot be read as rows and columns: { $reason }
    .next = Save it as CSV from the spreadsheet and try again.
error-table_too_long = The list has more than { $most } rows.
    .next = Divide it and take the parts in one after the other.
error-table_is_workbook = The file { $path } is a workbook, not a list of plain rows.
    .next = Open it in the spreadsheet and save it as CSV, or copy the rows and paste them here.
error-table_refused = Nothing was taken in. Rows that cannot be: { $rows }, the first at line { $line }.
    .next = Correct the rows named in the list and read it again.
error-row_without_number = The row has neither a serial nor a stock number.
    .next = Fill one of them in, or let the stock’s numbering give a number.
error-row_twice = The same weapon or number stands at line { $first } already.
    .next = Remove one of the two, or say that they are different weapons.
error-row_held = A weapon of this make and model with the serial “{ $serial }” is in the stock already.
    .next = Remove the row, or say that they are different weapons.
error-stock_number_taken = The number { $number } belongs to another weapon of the stock.
    .next = Correct the number.
error-stock_nothing_found = No weapon of the register that is in no stock has these words.
    .next = Search with other words.
error-inventory_closed = The check “{ $name }” was closed on { $date }.
    .next = Begin a new check.
error-inventory_open_differences = The check stays open. Differences that nobody has named: { $left }.
    .next = Say of each what it is; then close the check.
error-extra_not_recorded = What was read is not in the register, so it cannot enter the stock.
    .next = Record the weapon first and read it again, or say that it was misread.
# Ledgers
error-ledger_column_twice = The column “{ $value }” stands twice in the ledger.
    .next = Leave it in one place. A ledger has each column once.
error-ledger_columns_fixed = The columns of this ledger can no longer be changed: rows are entered by them. Nothing was changed.
    .next = Record a second ledger for the pages that are ruled otherwise.
error-ledger_line_taken = Page { $page }, line { $line } holds another row already. Nothing was written over it.
    .next = Look at the page: give this row its own line, or correct the row that stands there.
error-ledger_no_scans = There is no picture in { $path }. Nothing was taken in.
    .next = Choose a JPEG or PNG file, or a folder in which they lie.
error-ledger_page_number = “{ $value }” is not a number, and a folder of scans is counted on from its first page.
    .next = Write the number of the first page in digits, or take in one scan at a time.
error-ledger_row_checked = A second person has checked this row, so whoever records can no longer change or withdraw it. Nothing was changed.
    .next = Ask somebody who has not written in it to check it once more against the page and correct it there.
error-ledger_row_own = You wrote in this row yourself, so your word for it does not count as a check. Nothing was changed.
    .next = Ask a colleague to check it under their own name.
error-ledger_too_many_cells = The row has more cells than the ledger has columns ({ $most }).
    .next = Leave out what belongs to no column, or put it under remarks.
error-number_too_large = “{ $field }” is too large. The most is { $most }.
    .next = Write a smaller number and save again. What you typed is kept.
