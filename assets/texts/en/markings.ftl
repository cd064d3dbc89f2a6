# Marks on weapons, and photographs.

## What is said of one mark

mark-more = More of this mark
mark-more-note = State, year, aid, marking practice, paragraph 7, remark
field-country-marking = State it names
field-year-marking = Year it gives
field-practice = Marking practice
field-para7_met = Paragraph 7, met
field-para7_unmet = Paragraph 7, not met
field-aid = Read with
field-secret = Hidden or security mark
secret-hint = Only { $roles } see it. It stays with this office and headquarters, and leaves in no list, letter or stick for others.
secret-tag = Hidden mark
secret-withheld = A hidden mark is recorded here. Your role may not see it.
mark-no-reading = Neither sign nor symbol: kept as its picture
mark-no-reading-yet = Neither sign nor symbol is recorded. If no font can write it, add its picture.
mark-read-with = read with: { $aid }
mark-names = names { $country }
place-unsaid = Place not recorded
mark-picture = Picture of this mark
mark-picture-add = Add a picture
sign-zero = digit
sign-letter = letter

## Symbols

symbols-open = Signs
symbols-title = Signs that stand on weapons
symbols-search = Name of the sign
symbols-none = No sign of that name. Say it in words, or keep the mark as a picture.
symbols-hint-label = May point to
symbols-hint-note = A hint for where to look, and no proof.
symbols-what = Point at a sign to see what it may say. Enter writes it.
symbol-group-shape = Shapes
symbol-group-star = Stars and moons
symbol-group-arrow = Arrows
symbol-group-emblem = Crowns and emblems
symbol-group-tool = Tools and weapons
symbol-group-cross = Crosses and wheels
symbol-group-other = Other

## Combined marks

composed-reads = Reads as: { $pattern }
composed-use = Take over
composed-open = Put a mark together
composed-title = Put a mark together
composed-pattern = Pattern
composed-write = Write it
composed-country = State
composed-maker = Maker
composed-year = Year
composed-model = Type
composed-serial = Number
composed-calibre = Calibre
composed-signs-A = { $n } letters
composed-signs-9 = { $n } digits
composed-signs-X = { $n } letters or digits

## Paragraph 7, and whether the weapon is adequately marked

para7-title = What ITI paragraph 7 asks of it
para7-yes = Yes
para7-no = No
para7-open = Not looked at
para7-not = ITI 7, not met: { $what }
adequate-yes = Adequately marked
adequate-no = Not adequately marked
adequate-open = Adequately marked, as far as anybody looked
adequate-lacks = It lacks
adequate-unseen = Nobody has looked yet at
adequate-para = ITI { $para }
lack-maker = the maker’s name or sign
lack-country = the State of manufacture
lack-serial = a serial number
lack-national = a national unique number
lack-import = an import mark
lack-import_mark = the import mark, for it was imported
lack-release_mark = the mark of the State that released it to civilian use
lack-readable = a number of which every sign is read
lack-place = the number on an essential part
lack-number = a number of its own in the import mark
lack-exposed = an exposed surface
lack-conspicuous = to be seen without tools
lack-recognisable = to be known for a mark
lack-durable = to last
lack-recoverable = to be recoverable if removed

## Attempts to restore a mark

restore = Restoration
restore-title = An attempt to restore this mark
restore-reading = What came to light
restore-reading-hint = Leave it empty where nothing did. The notation is that of readings.
restore-authority = Who tried
restore-document = Number of the report
restore-circumstances = What was done
restore-take-over = Take it over as the reading of the mark
restore-save = Record the attempt
restore-tried = { $method }: { $reading }
restore-nothing = nothing came to light
missing-restore-method = Choose how it was tried.
missing-restore-reading = There is no reading to take over.

## Hidden marks in letters

hidden-marks = Hidden marks
hidden-marks-note = No letter tells them, unless an authorising officer releases one for this letter
hidden-kept = Not in the letter
hidden-released = Released for this letter by { $second }, asked for by { $operator }: { $reason }
hidden-told = Told in the letter that was issued; released by { $second }, asked for by { $operator }: { $reason }
hidden-release = Release for this letter
hidden-release-title = Release a hidden mark for this letter
hidden-release-text = The letter will tell another State what this mark says. What was authorised before must be authorised again. It is released for this letter alone.
hidden-release-reason = Why the letter must tell it
hidden-release-do = Release it

## Photographs

photographs-folder = Several from a folder
photographs-folder-field = Folder of the card, stick or telephone
photographs-folder-hint = It is looked through with the folders in it. Nothing on it is changed.
photographs-look = Find the pictures
photographs-folder-empty = No picture is in this folder.
photographs-heic = { $n ->
    [one] One picture is of the HEIC format and cannot be read.
   *[other] { $n } pictures are of the HEIC format and cannot be read.
}
photographs-heic-what = iPhone: Settings, Camera, Formats, “Most Compatible”; for pictures already taken Settings, Photos, Transfer to Mac or PC, “Automatic”. Android: camera settings, turn off “High efficiency pictures” (HEIF).
photographs-chosen = { $n ->
    [0] None chosen
    [one] One chosen of { $of }
   *[other] { $n } chosen of { $of }
}
photographs-choose-all = Choose all
photographs-choose-none = Choose none
photographs-caption = What they show
photographs-add-chosen = { $n ->
    [one] Add one picture
   *[other] Add { $n } pictures
}
photographs-kept = { $n ->
    [one] One picture is kept.
   *[other] { $n } pictures are kept.
}
photographs-removed = Taken out of them before they were kept: { $what }.
photographs-removed-none = There was nothing in them to take out.
photographs-shrunk = { $n ->
    [one] One is large: sticks carry a smaller copy of it, the whole stays here.
   *[other] { $n } are large: sticks carry smaller copies of them, the whole ones stay here.
}
photographs-refused = { $n ->
    [one] One picture is not kept:
   *[other] { $n } pictures are not kept:
}
removed-place = place
removed-time = time
removed-device = camera
removed-other = other notes
photograph-removed = taken out: { $what }
photograph-not-whole = a smaller copy; the whole is where it was taken in
viewer-before = Picture before
viewer-after = Next picture
viewer-turn-left = Turn left
viewer-turn-right = Turn right
viewer-whole = Whole picture
viewer-alone = Alone
viewer-keys = + and − zoom, R turns, arrows move on; drag to move the picture
viewer-of = { $n } of { $of }
viewer-compare = Compare with
