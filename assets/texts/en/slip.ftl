## Hand-over slip: travels with a stick and is signed by every hand that it passes through.
## One text is one line, however long.

slip-title = Hand-over slip for a stick
slip-foot = Hand-over slip { $code }, { $moment }

slip-from = From
slip-for = For
slip-for-many = { $count } offices, named with their files
slip-made = Prepared
slip-made-when = { $moment }, by the clock of the office’s laptop
slip-moment = { $date }, { $time } UTC
slip-stick = Label of the stick

slip-files = On the stick
slip-column-number = No.
slip-column-name = File, and how its SHA-256 begins
slip-column-office = For
slip-column-kind = What
slip-column-bytes = Bytes
slip-kind-bundle = bundle
slip-kind-onward = carried on
slip-total = Files in all: { $count }

slip-sum = Check sum of this list
slip-code = QR code of the check sum of this list
slip-sum-what = SHA-256 of the lines “sum, two spaces, name” of the files in this order, as sha256sum writes them. The code holds the same.

slip-hands = Through whose hands
slip-column-hand = Stick
slip-column-person = Name and function
slip-column-date = Date and time
slip-column-signature = Signature
slip-handed = Handed over by
slip-carried = Carried by
slip-received = Received by
slip-received-whole = Is all there?
slip-received-answer = yes / no

slip-lost = If the stick is lost
slip-lost-what = Tell the office that prepared it at once ({ $office }), and say when and where it was last seen. Only the offices named above can open what is on it, and nothing is lost: a new stick is prepared with the same. If it turns up again, hand it on; taking it in twice does no harm.
