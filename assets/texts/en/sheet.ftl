## Key sheets: printed once, kept in a safe, typed or scanned back when all else is lost.
## One text is one line, however long.

sheet-title-office = Office key sheet
sheet-title-root = Root key sheet
sheet-made = Made on
sheet-secret = The secret
sheet-code = QR code of the secret
sheet-code-office = The code holds the same secret. It is scanned or typed into Proofmark when the passphrases of this office are lost or its laptop has to be replaced.
sheet-code-root = The code holds the same secret. It is scanned or typed into Proofmark when the root key of the State has to be replaced.
sheet-check = Compare the groups with the screen now, one by one, and type them back when asked. A sheet with a fault is worth nothing.

sheet-for = Purpose
sheet-for-office = Whoever holds this sheet can open the store of this office and all its backups, without any passphrase. It is the last way in.
sheet-for-root = This sheet holds the next root key of the State. With it a new root takes the place of the present one when that is lost, damaged or in the wrong hands. Whoever holds it can speak for the State to all its offices. It does not open any store.

sheet-keep = How to keep it
sheet-keep-1 = Print it once. Do not photograph it, copy it or store it in any machine.
sheet-keep-2 = Put it in an envelope, seal it, and let two people sign across the flap.
sheet-keep-3 = Keep it in a safe. If there are two sheets, keep them in two places that one fire or one theft cannot reach together.
sheet-keep-4 = Never keep it with the laptop, nor in one envelope with the other key sheet.
sheet-keep-5 = Once a year, look that the seal is whole. Enter each opening in the register of the safe: who, when, why.

sheet-lost = If it is lost or was seen
sheet-lost-office = Whoever has this sheet and a copy of the store or of a backup can open it. Guard or destroy the copies, look after the laptop, and tell headquarters at once.
sheet-lost-root = Make a new root at once, while the present root key is still at hand. If both are lost, every office has to confirm a new root by hand; what was signed before stays verifiable.

sheet-witness-1 = First person
sheet-witness-2 = Second person
sheet-witness-line = Name, function, date and signature
