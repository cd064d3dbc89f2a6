## Bordereau de remise : accompagne une clé USB et est signé par chaque main entre laquelle elle passe.
## Un texte tient sur une ligne, si long soit-il.

slip-title = Bordereau de remise d’une clé USB
slip-foot = Bordereau de remise { $code }, { $moment }

slip-from = De
slip-for = Pour
slip-for-many = { $count } bureaux, nommés avec leurs fichiers
slip-made = Préparée
slip-made-when = { $moment }, selon l’horloge de l’ordinateur du bureau
slip-moment = { $date }, { $time } UTC
slip-stick = Étiquette de la clé

slip-files = Sur la clé
slip-column-number = Nº
slip-column-name = Fichier et début de son SHA-256
slip-column-office = Pour
slip-column-kind = Nature
slip-column-bytes = Octets
slip-kind-bundle = paquet
slip-kind-onward = acheminé
slip-total = Fichiers en tout : { $count }

slip-sum = Somme de contrôle de cette liste
slip-code = Code QR de la somme de contrôle de cette liste
slip-sum-what = SHA-256 des lignes « somme, deux espaces, nom » des fichiers dans cet ordre, telles que sha256sum les écrit. Le code contient la même chose.

slip-hands = De main en main
slip-column-hand = Clé
slip-column-person = Nom et fonction
slip-column-date = Date et heure
slip-column-signature = Signature
slip-handed = Remise par
slip-carried = Portée par
slip-received = Reçue par
slip-received-whole = Tout y est-il ?
slip-received-answer = oui / non

slip-lost = Si la clé est perdue
slip-lost-what = Prévenez aussitôt le bureau qui l’a préparée ({ $office }), en disant quand et où elle a été vue pour la dernière fois. Seuls les bureaux nommés ci-dessus peuvent ouvrir ce qu’elle contient, et rien n’est perdu : une nouvelle clé est préparée avec le même contenu. Si elle reparaît, transmettez-la ; la reprendre deux fois est sans effet.
