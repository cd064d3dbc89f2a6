## Ce qui n’a pas marché, ce qui est sauf, et que faire. Les mêmes textes pour le terminal et la fenêtre.
## La valeur dit ce qui est arrivé et ce qui est sauf ; « .next » dit que faire.

# Personnes et phrases secrètes
error-passphrase_wrong = La phrase secrète n’est pas la bonne. Rien n’a été ouvert ni modifié.
    .next = Saisissez-la de nouveau. Les majuscules et les espaces comptent.
error-operator_unknown = Personne du nom de { $name } ne peut ouvrir ce bureau sur cette machine.
    .next = Choisissez un nom dans la liste, ou demandez à un administrateur d’ajouter cette personne.
error-same_person = Il faut ici deux personnes différentes. Une seule ne peut répondre pour les deux.
    .next = Demandez à un collègue de venir avec son propre nom et sa propre phrase secrète.
error-role_missing = Il faut pour cela le rôle { $role }, que cette personne n’a pas. Rien n’a été modifié.
    .next = Adressez-vous à quelqu’un qui a ce rôle, ou demandez à un administrateur de l’attribuer.
error-passphrase_short = La phrase secrète est trop courte. Il faut au moins { $least } caractères.
    .next = Prenez quatre mots ou plus, sans rapport entre eux ; ils se retiennent mieux que des symboles.
error-name_taken = { $name } est déjà opérateur de ce bureau.
    .next = Choisissez un nom qui distingue les deux personnes.

# Saisie
error-field_empty = « { $field } » est vide alors qu’il est nécessaire.
    .next = Remplissez-le et enregistrez de nouveau. Le reste de votre saisie est conservé.
error-field_too_long = « { $field } » est trop long. Il contient au plus { $most } caractères.
    .next = Raccourcissez-le et enregistrez de nouveau. Votre saisie est conservée.
error-field_sign = « { $field } » contient un caractère qui ne peut être conservé, par exemple un caractère de commande.
    .next = Supprimez-le et saisissez le texte de nouveau ; il vient souvent d’un texte collé.
error-date_invalid = « { $value } » dans « { $field } » n’est pas une date qui existe.
    .next = Écrivez la date telle qu’elle est connue : 1974, 1974-03 ou 1974-03-12.
error-list_closed = La liste « { $list } » commande le programme ; rien ne peut y être ajouté.
    .next = Donnez d’autres mots à l’un de ses termes, ou choisissez une autre liste.
error-term_exists = L’État s’est déjà prononcé sur « { $value } » dans cette liste.
    .next = Ouvrez ce terme et corrigez-le.
error-spelling_taken = « { $value } » conduit déjà à « { $term } ».
    .next = Omettez cette graphie ici, ou retirez-la d’abord là-bas.
error-place_code = « { $value } » n’est pas un code ISO 3166-2.
    .next = Écrivez le code du pays, un trait d’union et une à trois lettres ou chiffres, par exemple GH-AA.
error-place_unknown = « { $value } » n’est le code d’aucun lieu de la liste des lieux.
    .next = Choisissez un code de la liste, ou demandez au siège d’ajouter le lieu (Vocabulaire, Lieux).
error-words_of_headquarters = Les mots, les lieux et les règles sont tenus au siège. Rien n’a été modifié.
    .next = Conservez ce qui est écrit tel quel ; le siège le voit parmi les mots non encore identifiés.
error-list_unknown = Il n’existe pas de liste « { $list } ».
    .next = Choisissez l’une des listes de la rubrique Vocabulaire.
error-rule_unknown = Il n’existe pas de règle « { $name } ».
    .next = Choisissez l’une des règles de la rubrique Vocabulaire.
error-rule_value = « { $value } » ne convient pas à ce que cette règle peut dire.
    .next = { $shape ->
        [number] Écrivez un nombre entier de { $least } à { $most }, en chiffres.
        [yes_no] Écrivez true ou false.
        [day] Écrivez le mois et le jour, par exemple 01-31.
        [sign] Écrivez un seul signe qui n’est ni lettre ni chiffre, ni l’un de ? * [ ] \, ou une espace.
        [one] Choisissez l’un de : { $words }.
        [some] Choisissez parmi : { $words }. Nommez chacun une fois.
        [parts] Écrivez chaque partie par son nom, ses signes (A lettres, 9 chiffres, X les deux) et leur nombre : year 9 2-4. Noms : { $words }.
        [years] Écrivez chaque code en capitales, une espace et l’année qu’il désigne : AU 1989.
        [needs] Nommez des champs, les variantes séparées par / : date, decision / remarks. Champs : { $words }.
        [words] Écrivez chaque mot une fois, et aucun vide.
       *[text] Écrivez une ligne qui n’est pas vide.
    }
error-vocabulary_unknown = « { $value } » ne figure pas dans la liste « { $list } ».
    .next = Choisissez un des mots de la liste.
error-number_invalid = « { $value } » dans « { $field } » n’est pas un nombre entier en chiffres.
    .next = Écrivez des chiffres seulement, sans espaces, virgules ni unités : 1200.
error-range_unsure = Une plage ne peut commencer ni finir par un numéro qui n’a pas été lu en entier : { $value }
    .next = Saisissez ce numéro seul, avec ? pour ce qui n’a pas pu être lu ; saisissez la plage jusqu’au dernier numéro sûr.
error-range_unlike = On ne sait pas quels numéros se trouvent entre { $from } et { $to } : ils ne sont pas écrits de la même façon.
    .next = Écrivez les deux en entier, avec les mêmes lettres et autant de chiffres. Si les lettres changent, saisissez deux plages.
error-range_backwards = Le dernier numéro { $to } précède le premier { $from }.
    .next = Comparez avec le document, et écrivez d’abord le plus petit.
error-range_long = Ces numéros sont trop longs pour une plage. Au plus { $most } chiffres peuvent compter.
    .next = Saisissez les numéros un à un.
error-reading_invalid = La lecture ne peut être comprise au signe { $position }.
    .next = Écrivez ? pour un signe illisible, * pour plusieurs, [8B] pour l’un de ceux-ci, et \ devant un signe qui vaut pour lui-même.
error-view_unknown = Il n’y a pas de vue enregistrée « { $name } ».
    .next = Voyez les noms avec « proofmark weapon view list ».
error-views_too_many = Il y a déjà { $most } vues enregistrées, le maximum conservé.
    .next = Supprimez-en une qui ne sert plus, puis enregistrez celle-ci.
error-country_unknown = « { $value } » n’est pas le code d’un État.
    .next = Choisissez l’État dans la liste, ou écrivez son code à deux lettres, par exemple GH.
error-code_invalid = « { $value } » ne peut être le code court d’un bureau.
    .next = Employez deux à huit caractères, uniquement des majuscules de A à Z et des chiffres.
error-find_kind_missing = Il n’est pas dit comment l’arme est arrivée : saisie, découverte, remise ou autrement.
    .next = Choisissez. Les chiffres que l’État communique en dépendent.
error-digits_only = « { $field } » n’admet que des chiffres, et « { $value } » contient autre chose.
    .next = Écrivez le nombre en chiffres, sans unité, point ni espace.
error-find_twice = Cette arme a sa propre découverte en plus de celle à laquelle elle doit être ajoutée.
    .next = Omettez la découverte propre à l’arme : les circonstances figurent une seule fois, dans la découverte commune.
error-disposal_not_allowed = Cette étape ne peut suivre la situation actuelle de l’arme : elle est peut-être déjà réglée, ou une autre étape doit précéder.
    .next = Voyez les étapes que sa page propose. Si son statut est faux, corrigez-le, puis passez l’étape.
error-status_by_disposal = Ce statut résulte d’une étape, consignée avec sa date et ses motifs ; il ne se choisit pas dans le champ.
    .next = Choisissez l’étape sous « Destination » à la page de l’arme et remplissez ce qu’elle demande.
error-status_settled = Ce statut résulte d’une étape consignée comme événement. Modifier le champ ne l’annule pas.
    .next = Si l’étape a été consignée par erreur, retirez son événement à la page de l’arme ; le champ peut ensuite être modifié.
error-mark_inadequate = L’arme n’est pas marquée de façon adéquate, et la règle de l’État ne permet pas cet acte sans marquage.
    .next = Marquez l’arme, consignez la marque, puis consignez ceci. Sa page dit quelle marque manque.
error-json_invalid = L’entrée n’est pas du JSON valide : { $reason }
    .next = Corrigez le fichier et recommencez. Rien n’a été modifié.

# Enregistrements
error-record_unknown = Il n’y a pas d’enregistrement { $id } ici.
    .next = Retournez à la liste. Si un autre bureau l’a enregistré, reprenez d’abord la clé USB de ce bureau.
error-record_withdrawn = L’enregistrement { $id } a été retiré et ne peut plus être modifié. Il reste lisible.
    .next = Enregistrez-le de nouveau s’il a été retiré par erreur.
error-layout_invalid = « { $value } » n’est pas un modèle auquel un numéro puisse être comparé.
    .next = Écrivez # pour un chiffre, @ pour une lettre, & pour l’un ou l’autre, * pour plusieurs signes, et tous les autres signes tels qu’ils sont frappés.
error-notice_open = Cette arme figure déjà sur la liste des armes perdues et volées. Rien n’a été ajouté.
    .next = Ouvrez son avis et corrigez-le, ou retirez-la d’abord de la liste.
error-practice_altered = Le fichier { $path } a été endommagé ou modifié en route, ou ne contient pas ce qu’il devrait. Rien n’a été repris.
    .next = Redemandez le fichier à l’expéditeur, par une autre voie.
error-practice_fingerprint = L’empreinte comparée n’est pas celle du fichier, qui est { $fingerprint }. Rien n’a été repris.
    .next = Relisez le fichier, appelez l’expéditeur et comparez tous les groupes de chiffres.
error-practice_not_one = Le fichier { $path } contient autre chose que des pratiques de marquage. Rien n’a été repris.
    .next = Choisissez un fichier dont le nom se termine par .proofmark-practice.


# Dossiers et lettres
error-request_incomplete = La demande n’est pas complète : le paragraphe 17 exige ce qui manque encore ({ $count }).
    .next = Comblez chaque lacune indiquée dans le dossier, puis recommencez.
error-not_authorised = La lettre ne peut être émise : aucun second agent n’a autorisé la demande.
    .next = Demandez à un responsable habilité de l’autoriser.
error-authorisation_stale = Les faits ont changé après l’autorisation ; celle-ci ne vaut donc plus.
    .next = Faites autoriser la demande de nouveau, puis émettez la lettre.
error-already_issued = La lettre de cette demande a été émise. Son contenu ne peut plus être modifié.
    .next = Consignez la suite comme une étape du dossier.
error-letter_glyph = La lettre ne peut être dessinée : aucune police du bureau ne possède le caractère « { $character } ».
    .next = Écrivez ce caractère autrement, par exemple en toutes lettres, et demandez de nouveau l’aperçu.
error-letter_broken = La lettre n’a pu être composée : { $reason } Aucun numéro n’a été employé.
    .next = Vérifiez la demande et l’en-tête, puis demandez de nouveau l’aperçu.
error-number_series_full = Ce registre n’a plus de numéro dans sa série pour cette année. Aucun numéro n’a été donné.
    .next = Adressez-vous à la personne qui s’occupe du programme ; il faut ouvrir une nouvelle série.

# Inscription
error-not_enrolled = Ce bureau n’est pas encore inscrit ; rien ne peut être échangé. Ce que vous enregistrez est conservé et attend.
    .next = Inscrivez-le d’abord auprès du siège : Échanges, puis Inscription.
error-words_unconfirmed = Les douze mots n’ont pas encore été comparés ; rien n’est donc échangé.
    .next = Appelez l’autre bureau, lisez-vous les mots, et confirmez qu’ils sont identiques.
error-already_enrolled = Ce bureau est déjà inscrit.
    .next = Il n’y a rien d’autre à faire. Poursuivez les échanges.
error-office_unknown = Aucun bureau { $office } n’est connu ici.
    .next = Vérifiez le code, ou inscrivez d’abord ce bureau.
error-recipient_uncertified = Le bureau { $office } n’a aucun appareil certifié ; rien ne peut être scellé pour lui.
    .next = Terminez son inscription, ou reprenez une clé USB du siège qui apporte son certificat.
error-recipient_no_seal = L’appareil { $device } du bureau { $office } n’a pas de sceau avec lequel ce programme puisse fermer un paquet.
    .next = Mettez à jour le programme sur cet ordinateur, ou demandez au siège de certifier de nouveau cet appareil.
error-volume_small = Des fichiers d’au plus { $most } octets sont trop petits pour ce qui est à envoyer. Rien n’a été écrit.
    .next = Permettez au moins { $least } octets par fichier.
error-stick_small = La clé USB en { $path } a de la place pour { $free } octets, et les enregistrements en demandent { $needed }. Rien n’a été écrit.
    .next = Libérez de la place sur cette clé ou prenez-en une plus grande. Les photographies auraient été laissées de côté d’elles-mêmes.
error-stick_read_only = Rien ne peut être écrit en { $path }.
    .next = Faites glisser le verrou de la clé USB, si elle en a un, ou choisissez une autre clé ou un autre dossier.
error-grant_not_ours = Cette attribution a été faite pour un autre appareil. (règle { $step })
    .next = Demandez au siège l’attribution qui répond à votre propre demande.
error-grant_altered = Cette attribution a été modifiée en route. Elle n’a pas été acceptée. (règle { $step })
    .next = N’employez plus cette clé USB. Demandez une nouvelle attribution au siège et dites pourquoi.
error-request_altered = Cette demande d’inscription a été modifiée en route. Elle n’a pas été lue. (règle { $step })
    .next = Ne l’accordez pas. Demandez-en une nouvelle au poste et dites pourquoi.
error-country_differs = L’État n’est pas le même : ce bureau relève de { $ours }, le fichier de { $theirs }.
    .next = Assurez-vous que le fichier était destiné à ce bureau.
error-root_passphrase_wrong = La phrase secrète racine n’est pas la bonne. Rien n’a été signé.
    .next = Saisissez-la de nouveau. Ce n’est pas la vôtre, mais celle de la clé racine.
error-sheet_differs = Ce que vous avez saisi n’est pas le secret de la feuille.
    .next = Comparez groupe par groupe avec la feuille imprimée et corrigez.

# Clés USB et fichiers
error-bundle_not_ours = Ce paquet est scellé pour quelqu’un d’autre. Il ne peut être ouvert ici, et rien n’a été repris. (règle { $step })
    .next = Cherchez le fichier qui commence par le code de ce bureau, ou remettez la clé USB à son destinataire.
error-bundle_altered = Ce paquet n’est plus tel qu’il a été fait : écourté, abîmé ou modifié ({ $where }). Rien n’en a été repris. (règle { $step })
    .next = Si la clé USB a été retirée trop tôt ou est usée, demandez à l’expéditeur d’en préparer une autre. Sinon, mettez-la de côté et prévenez l’expéditeur : quelqu’un l’a peut-être modifiée.
error-bundle_truncated = Ce paquet n’est pas entier : la fin manque. Rien n’a été repris. (règle { $step })
    .next = La clé USB a sans doute été retirée trop tôt. Demandez à l’expéditeur de l’écrire de nouveau.
error-bundle_stranger = Ce paquet vient d’un appareil dont aucun certificat ne répond ({ $device }). Rien n’a été repris. (règle { $step })
    .next = S’il vient d’un nouveau poste, inscrivez d’abord ce poste. Sinon, gardez la clé USB et demandez d’où elle vient.
error-bundle_newer = Ce paquet a été fait par une version plus récente du programme ({ $version }). Rien n’a été repris, et rien n’est perdu. (règle { $step })
    .next = Mettez le programme de cette machine à jour, puis recommencez.
error-bundle_too_large = Ce paquet contient plus que le programme n’accepte. Rien n’a été repris. (règle { $step })
    .next = Demandez à l’expéditeur de l’envoyer en plusieurs parties.
error-bundle_not_a_bundle = Ce fichier n’est pas un paquet de Proofmark. Rien n’a été repris. (règle { $step })
    .next = Choisissez un autre fichier sur la clé USB.
error-stick_offices = Rien n’a été mis sur la clé USB, car on ne peut pas écrire à certains de ces bureaux. Inconnus ici : { $unknown }. Sans appareil certifié : { $uncertified }. Douze mots pas encore comparés : { $unconfirmed }.
    .next = Laissez-les de côté, ou terminez leur inscription et comparez les mots, puis préparez de nouveau la clé.
error-stick_empty = Il n’y a rien à mettre sur la clé USB : aucun bureau n’est choisi, et rien n’attend d’être acheminé.
    .next = Choisissez au moins un bureau.
error-folder_too_many = { $path } contient plus de { $most } fichiers de Proofmark. Rien n’a été repris.
    .next = Déplacez les anciens fichiers dans un autre répertoire et reprenez la clé USB.
error-onward_full = Il n’y a plus de place pour des paquets à acheminer vers d’autres bureaux ({ $files } attendent déjà). Celui-ci reste sur la clé USB ; rien n’est perdu.
    .next = Mettez ce qui attend sur une clé pour ses bureaux et abandonnez ce qui est arrivé, ou laissez cette clé poursuivre sa route.
error-report_unknown = Aucun compte rendu conservé ne porte le numéro { $number }.
    .next = Choisissez-en un dans la liste. Seuls les mille derniers sont conservés.
error-courier_unset = Aucun répertoire du coursier n’est indiqué sur cette machine.
    .next = Indiquez-le dans les réglages, si ce bureau en a un.
error-courier_missing = Le répertoire du coursier est hors d’atteinte : { $path }. Rien n’est perdu ; ce qui s’y trouve sera repris plus tard.
    .next = Vérifiez que le partage ou le disque est connecté, ou indiquez un autre répertoire dans les réglages.
error-courier_busy = Le répertoire du coursier est déjà en cours d’examen.
    .next = Attendez que ce soit terminé.
error-file_missing = Il n’y a rien à { $path }.
    .next = Vérifiez le chemin, et que la clé USB est en place et lisible.
error-file_too_large = { $path } est trop grand. Au plus { $most } octets peuvent être repris.
    .next = Réduisez le fichier et recommencez.
error-mark_not_secret = Ce n’est pas un marquage dissimulé de l’arme de ce dossier.
    .next = Choisissez l’un de ceux que la page du dossier indique.
error-mark_part = « { $value } » ne convient pas à cette partie du marquage : { $field }.
    .next = Vérifiez les signes et leur nombre ; un État s’écrit en deux lettres.
error-mark_released = Le secret de ce marquage est déjà levé pour cette lettre.
    .next = Il n’y a rien à faire ; retirez la levée si la lettre ne doit pas le mentionner.
error-mark_secret = Un marquage dissimulé n’est jamais communiqué à d’autres.
    .next = Si une lettre doit le mentionner, levez le secret pour cette lettre depuis la page du dossier.
error-mark_secret_event = Qu’un événement concerne un marquage dissimulé ou non ne change plus après coup.
    .next = Retirez cet événement et consignez-le à nouveau.
error-mark_secret_shared = D’autres services détiennent déjà ce marquage ; il ne peut plus être dissimulé.
    .next = Retirez-le avec un motif. Ce qu’ils détiennent leur reste.
error-mark_secret_stays = Un marquage consigné comme dissimulé le reste.
    .next = S’il l’a été par erreur, retirez-le avec un motif et consignez-le à nouveau.
error-mark_withheld = Il s’agit d’un marquage dissimulé, ou d’un document qui en contient un ; votre rôle ne permet pas de le voir.
    .next = Adressez-vous à un agent de traçage ou à un responsable habilité à autoriser.
error-marking_elsewhere = Ce marquage n’est pas sur cette arme.
    .next = Choisissez l’un des marquages de l’arme elle-même.
error-para7_both = Un marquage ne peut pas à la fois satisfaire et ne pas satisfaire à la même exigence du paragraphe 7.
    .next = Choisissez l’un des deux, ou laissez la question ouverte si personne n’a vérifié.
error-photograph_not = { $path } n’est pas une photographie lisible.
    .next = Choisissez une image JPEG ou PNG.
error-photograph_twice = { $path } est déjà conservée avec cette fiche.
    .next = Choisissez une autre image, ou regardez celles qui s’y trouvent.
error-photograph_heic = Les photographies au format HEIC de certains téléphones ne peuvent être lues.
    .next = Réglez le téléphone pour qu’il prenne du JPEG. iPhone : Réglages, Appareil photo, Formats, « Le plus compatible ». Android : paramètres de l’appareil photo, désactivez « Photos haute efficacité » (HEIF). Une image déjà prise se partage ou se copie en JPEG (iPhone : Réglages, Photos, Transférer sur Mac ou PC, « Automatique ») ; choisissez ensuite ce fichier ici. Ce que vous avez tapé reste.
error-attachment_missing = L’image « { $name } » n’est pas encore ici : la clé USB qui a apporté son enregistrement n’avait pas de place pour elle.
    .next = Envoyez une clé USB au bureau qui l’a ; la prochaine clé de ce bureau l’apportera.
error-stopped = Arrêté, comme vous l’avez demandé. Rien n’a été fait à moitié.
    .next = Recommencez quand vous voudrez.

# Le registre et le disque
error-store_missing = Il n’y a pas de bureau à { $path }.
    .next = Vérifiez le répertoire, ou créez-y un nouveau bureau.
error-store_exists = Il y a déjà un bureau à { $path }. Il n’a pas été touché.
    .next = Ouvrez-le, ou choisissez un autre répertoire pour un nouveau bureau.
error-store_newer = Ce bureau a été ouvert en dernier par une version plus récente du programme ({ $version }). Il n’a pas été touché.
    .next = Ouvrez-le avec cette version ou une version ultérieure.
error-store_damaged = Le registre à { $path } est endommagé ou n’est pas un registre de Proofmark. Rien n’y a été écrit.
    .next = Copiez d’abord le répertoire en lieu sûr. Restaurez ensuite la dernière sauvegarde, ou demandez de l’aide.
error-keys_missing = Le fichier des clés à { $path } manque. Le registre est entier, mais ne peut être ouvert sans lui.
    .next = Remettez proofmark.keys depuis une sauvegarde, ou employez la feuille de clé du bureau.
error-keys_damaged = Le fichier des clés à { $path } est endommagé. Le registre n’a pas été touché.
    .next = Remettez proofmark.keys depuis une sauvegarde, ou employez la feuille de clé du bureau.
error-store_busy = Une autre fenêtre ou un autre programme écrit dans ce bureau. Rien n’a été modifié.
    .next = Attendez un instant et recommencez.
error-disk_full = Le disque est plein ({ $path }). Rien n’a été modifié.
    .next = Libérez de la place, puis recommencez. Votre saisie est conservée.
error-disk_failed = Le disque n’a pas fait ce qui était demandé ({ $path }) : { $reason } Rien n’a été modifié.
    .next = Si c’est une clé USB, remettez-la ou prenez-en une autre. Si c’est le disque de l’ordinateur, faites aussitôt une sauvegarde.
error-internal = Une erreur s’est produite dans le programme lui-même : { $reason } Rien n’a été modifié.
    .next = Recommencez. Si cela se reproduit, notez ce message et ce que vous faisiez, et transmettez-le.

error-headquarters_only = Les dossiers de traçage s’ouvrent au siège. Rien n’a été modifié.
    .next = Mettez un paquet pour le siège sur une clé ; le siège ouvre le dossier et vous verrez que l’arme est en cours de traçage.

error-office_taken = Un autre bureau a déjà le code { $name }, ou ce que cette demande réclame. Rien n’a été accordé.
    .next = Demandez au poste de commencer avec un autre code, ou regardez parmi les bureaux s’il est déjà inscrit.

error-locked = Le bureau est verrouillé. Rien n’a été modifié.
    .next = Déverrouillez-le avec votre phrase de passe et recommencez ; ce que vous avez saisi a été gardé comme brouillon.

# Ce qui est à trancher
error-field_unknown = Cette version du programme ne connaît pas « { $field } » et ne décide donc rien à son sujet. Tout est conservé.
    .next = Mettez à jour le programme de cet ordinateur, puis tranchez.
error-disagreement_gone = « { $field } » n’a plus la valeur choisie, ou n’en a plus plusieurs. Rien n’a été modifié.
    .next = Regardez de nouveau la fiche : quelqu’un a tranché ou l’a modifiée depuis.
error-disagreement_first = « { $field } » a plusieurs valeurs ; il n’y en a donc pas d’actuelle à garder. Rien n’a été modifié.
    .next = Tranchez d’abord ce désaccord, puis répondez à la proposition.
error-proposal_gone = Cette proposition n’attend plus de réponse. Rien n’a été modifié.
    .next = Regardez de nouveau la liste : quelqu’un y a répondu, ou les droits de son auteur ont changé.
error-right_missing = Ce bureau ne peut pas modifier lui-même une telle fiche, et ne peut donc pas répondre à la proposition. Rien n’a été modifié.
    .next = Le bureau qui l’a enregistrée, ou le siège, répond. La proposition lui parvient avec la prochaine clé.

# Sauvegarde, restauration, effacement
error-backup_unsound = La sauvegarde dans { $path } n’est pas entière : { $reason } Elle n’est pas utilisée.
    .next = Faites ou choisissez une autre sauvegarde. Si elle est sur une clé, prenez une autre clé.
error-backup_missing = Il n’y a pas de sauvegarde dans { $path }.
    .next = Choisissez le dossier dont le nom commence par « proofmark- » ; il contient les fichiers store.db et proofmark.keys.
error-backup_unfinished = La sauvegarde dans { $path } n’a jamais été terminée. Elle n’est pas utilisée.
    .next = Choisissez une sauvegarde plus ancienne dont le nom ne finit pas par « .part ».
error-not_withdrawable = Une fiche de ce genre ({ $kind }) ne se retire pas ainsi. Rien n’a été modifié.
    .next = Une ligne de registre, un mot du vocabulaire et une valeur de règle se retirent sur leur propre page. Les lettres, les agents et les autorisations restent.
error-not_erasable = Une fiche de ce genre ({ $kind }) ne contient pas de données personnelles et n’est jamais effacée. Rien n’a été modifié.
    .next = Retirez-la avec un motif. Les personnes, notes, photographies et agents peuvent être effacés.
error-already_erased = Il n’y a plus rien de cette fiche ici : elle a été effacée.
    .next = Regardez la liste des effacements pour voir quels bureaux l’ont confirmé.
error-erasure_shared = Ce que dit cette fiche est signé d’un seul tenant avec une autre fiche ({ $id }), qui disparaîtrait avec elle. Rien n’a été effacé.
    .next = Un autre programme l’a écrite ainsi. Demandez conseil à la personne chargée du programme avant d’aller plus loin.
error-retention_running = Le droit demande que cette fiche soit conservée { $until } ({ $source }). Rien n’a été effacé.
    .next = Si un tribunal ou une autorité l’ordonne malgré tout, indiquez ce motif et effacez de nouveau.
error-operator_active = Cette personne autorise précisément cet acte, qui ne peut donc pas effacer sa fiche. Rien n’a été effacé.
    .next = Faites-le faire par deux autres personnes.
error-root_elsewhere = La clé racine nationale n’est pas sur cet ordinateur, et seule la racine peut l’ordonner. Rien n’a été modifié.
    .next = Demandez au siège de le faire sur l’ordinateur qui porte la clé racine. Cela parvient à ce bureau avec la prochaine clé.

# Confiance
error-bundle_cut = Ce paquet a été fait par un ordinateur du bureau { $office } que la racine a retranché par la déclaration { $statement } : { $reason }. Rien n’a été repris. (règle { $step })
    .next = Mettez la clé USB de côté et notez qui l’a apportée ; le siège doit le savoir. Les entrées d’avant le retranchement vous parviennent par d’autres paquets.
error-device_unknown = Aucun ordinateur certifié d’identifiant { $device } n’est connu ici. (règle { $step })
    .next = Choisissez-le dans la liste des ordinateurs.
error-device_cut = Cet ordinateur ({ $device }) a été retranché. On ne se fiera plus jamais à sa clé. (règle { $step })
    .next = Installez-le à nouveau comme ordinateur supplémentaire de son bureau ; il tire une clé à lui. Le travail d’après le retranchement peut être admis.
error-device_not_cut = Cet ordinateur ({ $device }) n’est pas retranché ; rien de lui n’attend d’être admis. (règle { $step })
    .next = Voyez sa page : ce qu’il a écrit compte déjà.
error-cut_self = C’est l’ordinateur même sur lequel vous travaillez, et aucun autre ordinateur du siège n’est en vigueur. Il n’a pas été retranché.
    .next = Faites d’abord entrer un autre ordinateur du siège, et retranchez celui-ci depuis l’autre.
error-cut_backwards = Les entrées du fil { $feed } sont acceptées jusqu’à { $accepted } ; une admission ne peut revenir à { $number }. Rien n’a été modifié. (règle { $step })
    .next = Choisissez un numéro plus élevé, ou laissez ce fil tel quel.
error-cut_unproven = L’entrée { $number } du fil { $feed } est détenue, mais pas toutes celles qui la relient à la dernière acceptée. Rien n’a été modifié. (règle { $step })
    .next = Demandez d’abord les entrées manquantes ; sans elles, nul ne sait ce qui serait admis.
error-position_not_held = L’entrée { $number } du fil { $feed } n’est pas détenue ici. Rien n’a été modifié. (règle { $step })
    .next = Choisissez un numéro jusqu’au dernier détenu.
error-feed_unknown = Cet ordinateur n’écrit aucun fil { $feed }.
    .next = Choisissez le fil sur la page de l’ordinateur.
error-rights_narrower = Ces droits retireraient quelque chose pour « { $kind } ». Les droits d’un ordinateur ne font que croître. (règle { $step })
    .next = Pour les restreindre, retranchez l’ordinateur et faites-le entrer à nouveau avec les droits voulus.
error-particulars_missing = Cet ordinateur n’a pas les indications du bureau { $office }. (règle { $step })
    .next = Faites-les écrire sur un ordinateur de ce bureau, ou sur celui du siège qui l’a inscrit.
error-audience_unknown = Il n’y a pas de groupe de bureaux { $audience } qui puisse être choisi ici. (règle { $step })
    .next = Choisissez-en un dans la liste.
error-audience_name_taken = Il y a déjà un groupe de bureaux, ou un bureau, appelé { $name }.
    .next = Choisissez un autre nom.
error-audience_without_headquarters = Le siège n’est pas parmi les membres de { $name }. Rien n’a été modifié. (règle { $step })
    .next = Ajoutez le siège ; il répond de ce que détient chaque groupe de bureaux.
error-audience_not_wider = { $audience } n’est pas plus large que le cercle de ceux qui connaissent cette arme. Il y manque : { $lacking }. Rien n’a été modifié. (règle { $step })
    .next = Choisissez un groupe auquel appartiennent tous ceux qui la connaissent, ce bureau compris.
error-root_forked = La racine nationale a signé deux déclarations différentes d’un même numéro ; elle ne change plus rien tant que ce n’est pas réglé. (règle { $step })
    .next = Cherchez qui d’autre signe avec la clé racine. Mettez ensuite en vigueur la feuille de clé racine, après la dernière déclaration juste.
error-root_after_restore = Ce registre a été rétabli d’une sauvegarde et n’a rencontré aucun autre bureau depuis. La racine a pu signer entre-temps ; signer maintenant pourrait donner deux fois un même numéro. Rien n’a été signé. (règle { $step })
    .next = Reprenez d’abord une clé USB d’un autre bureau. Si aucun ne peut en envoyer, mettez en vigueur la feuille de clé racine.
error-root_superseded = La clé racine de cette machine n’est plus en vigueur. Rien n’a été signé. (règle { $step })
    .next = Utilisez l’ordinateur sur lequel la nouvelle racine a été faite.
error-root_sheet_wrong = Ce n’est pas la feuille de clé racine que demande la suite des déclarations. Rien n’a été signé. (règle { $step })
    .next = Comparez votre saisie groupe par groupe. Si la racine a changé depuis, prenez la feuille plus récente.
error-root_after_unknown = La feuille de clé racine ne peut entrer en vigueur après cette déclaration. Rien n’a été modifié. (règle { $step })
    .next = Choisissez, sur la page de confiance, la dernière déclaration que le siège lui-même a signée.
error-root_at_headquarters = La confiance ne se fonde à nouveau qu’au siège. Rien n’a été modifié.
    .next = Faites-le sur l’ordinateur du siège.

# Stocks, marking campaigns, inventory checks

error-pattern_invalid = Le modèle des numéros ne peut être lu à « { $at } ».
    .next = Écrivez une fois le numéro courant, n ou n:5 (au moins cinq chiffres), entre accolades. Des lettres peuvent être à côté, et entre accolades country, office, series, year ou yy.
error-number_block_missing = Ce modèle demande une tranche de numéros : rien n’y distingue les numéros de ce bureau de ceux d’un autre.
    .next = Donnez le premier et le dernier numéro que le bureau central vous a attribués, ou mettez series, entre accolades, dans le modèle.
error-number_block_full = Il reste { $left } numéros dans la tranche, et il en faut { $wanted }. Aucun numéro n’a été donné.
    .next = Demandez une tranche plus grande au bureau central, ou mettez moins d’armes dans le travail.
error-number_block_taken = Les numéros { $from } à { $to } de ce modèle appartiennent déjà à la campagne « { $name } ».
    .next = Donnez une tranche qu’aucune campagne n’a, afin qu’aucun numéro ne soit frappé deux fois.
error-numbers_elsewhere = Les numéros de « { $name } » sont donnés sur un autre ordinateur, ou celui-ci a été restauré depuis. Lesquels sont donnés ne peut être su ici ; aucun n’a donc été donné.
    .next = Écrivez le fichier de travail là où la campagne a été ouverte, ou ouvrez ici une campagne avec sa propre tranche.
error-campaign_fixed = « { $field } » reste tel qu’à l’ouverture de la campagne : des numéros en ont été tirés.
    .next = Clôturez cette campagne et ouvrez-en une autre.
error-campaign_closed = La campagne « { $name } » a été close le { $date }.
    .next = Rouvrez-la sur sa page s’il reste à marquer.
error-campaign_no_targets = Il n’y a aucune arme à marquer pour « { $name } » : chaque arme du stock porte une marque de l’État ou attend dans une campagne.
    .next = Prenez d’abord des armes dans le stock, ou choisissez toutes les armes du stock.
error-campaign_nothing_waits = Aucune arme de « { $name } » n’attend d’être marquée.
    .next = Clôturez la campagne, ou ajoutez les armes entrées depuis dans le stock.
error-weapon_not_of_stock = L’arme { $id } n’est pas dans ce stock, ou l’a quitté.
    .next = Mettez-la d’abord dans le stock.
error-job_result_unknown = Le fichier dit « { $value } », et l’on ne sait ce que cela veut dire.
    .next = Écrivez done, spoiled ou cannot dans cette colonne, ou faites ajouter le mot de la machine par le siège à la règle sur les stocks.
error-job_number_unknown = Le numéro { $number } n’a pas été donné dans cette campagne.
    .next = Voyez si le fichier appartient à une autre campagne. L’arme reste telle qu’elle est.
error-job_weapon_unknown = Aucune arme en attente dans cette campagne n’a le numéro de série « { $serial } », ou plusieurs l’ont.
    .next = Donnez le numéro à côté, ou marquez l’arme à la main dans la liste.
error-job_row_twice = Le numéro { $number } figure deux fois dans le fichier.
    .next = Gardez la ligne exacte. La première a été comptée.
error-job_row_contradicts = La ligne parle de deux armes : le numéro { $number } a été attribué à celle du numéro de série « { $serial } », et le reste de la ligne n’est pas le sien.
    .next = Voyez ce que la machine a réellement marqué et corrigez la ligne, ou dites-le à la main dans la liste. L’arme reste telle quelle.
error-job_brings_nothing = Le fichier n’apporte rien de nouveau à « { $name } ».
    .next = Voyez les lignes laissées de côté, et pourquoi.
error-item_settled = Le numéro { $number } est déjà enregistré comme « { $state } », et cela demeure : un numéro n’est frappé qu’une fois.
    .next = Regardez l’arme. Retirez-y le marquage s’il a été enregistré par erreur.
error-item_without_number = Aucun numéro n’a encore été donné à cette arme.
    .next = Écrivez d’abord un fichier de travail ; il donne le numéro.
error-table_empty = Il n’y a rien dans la liste.
    .next = Collez des lignes d’un tableur, ou choisissez un fichier.
error-table_unreadable = La liste ne peut être lue en lignes et colonnes : { $reason }
    .next = Enregistrez-la en CSV depuis le tableur et recommencez.
error-table_too_long = La liste a plus de { $most } lignes.
    .next = Divisez-la et prenez les parties l’une après l’autre.
error-table_is_workbook = Le fichier { $path } est un classeur, non une liste de lignes simples.
    .next = Ouvrez-le dans le tableur et enregistrez-le en CSV, ou copiez les lignes et collez-les ici.
error-table_refused = Rien n’a été pris. Lignes qui ne peuvent l’être : { $rows }, la première à la ligne { $line }.
    .next = Corrigez les lignes nommées et lisez la liste de nouveau.
error-row_without_number = La ligne n’a ni numéro de série ni numéro de stock.
    .next = Remplissez l’un d’eux, ou laissez la numérotation du stock donner un numéro.
error-row_twice = La même arme ou le même numéro figure déjà à la ligne { $first }.
    .next = Ôtez l’une des deux, ou dites que ce sont des armes différentes.
error-row_held = Une arme de ce fabricant et de ce modèle portant le numéro de série « { $serial } » est déjà dans le stock.
    .next = Ôtez la ligne, ou dites que ce sont des armes différentes.
error-stock_number_taken = Le numéro { $number } appartient à une autre arme du stock.
    .next = Corrigez le numéro.
error-stock_nothing_found = Aucune arme du registre hors de tout stock n’a ces mots.
    .next = Cherchez avec d’autres mots.
error-stock_elsewhere = Armes qui sont dans un autre stock : { $weapons } ({ $names }). Rien n’a été modifié.
    .next = Dites qu’elles le quittent. L’un et l’autre sont alors consignés dans la vie de chaque arme, et leurs numéros y restent.
error-stock_incomplete = Armes auxquelles manque quelque chose que ce stock exige : { $weapons }. Rien n’a été modifié.
    .next = Complétez-les, ou dites qu’elles entrent tout de même : les lacunes restent nommées à la page du stock.
error-stock_by_form = Une arme ne change pas de stock par une modification du champ : quitter l’un et entrer dans l’autre sont des événements de sa vie.
    .next = Mettez-la dans l’autre stock à la page de celui-ci, ou consignez comment elle est sortie.
error-too_many_found = Ces mots trouvent plus de { $most } armes, plus qu’un seul acte n’en peut modifier.
    .next = Cherchez avec plus de mots.
error-inventory_closed = Le contrôle « { $name } » a été clos le { $date }.
    .next = Commencez un nouveau contrôle.
error-inventory_open_differences = Le contrôle reste ouvert. Différences que personne n’a nommées : { $left }.
    .next = Dites de chacune ce qu’elle est ; puis clôturez le contrôle.
error-extra_not_recorded = Ce qui a été lu n’est pas au registre et ne peut donc entrer dans le stock.
    .next = Enregistrez d’abord l’arme et lisez-la de nouveau, ou dites qu’elle a été mal lue.
# Registres papier
error-ledger_column_twice = La colonne « { $value } » figure deux fois dans le registre.
    .next = Laissez-la à une seule place. Un registre a chaque colonne une fois.
error-ledger_columns_fixed = Les colonnes de ce registre ne peuvent plus changer : des lignes sont saisies selon elles. Rien n’a été modifié.
    .next = Enregistrez un second registre pour les pages réglées autrement.
error-ledger_line_taken = La page { $page }, ligne { $line }, porte déjà une autre inscription. Rien n’a été écrasé.
    .next = Regardez la page : donnez à cette inscription sa propre ligne, ou corrigez celle qui s’y trouve.
error-ledger_no_scans = Il n’y a aucune image dans { $path }. Rien n’a été repris.
    .next = Choisissez un fichier JPEG ou PNG, ou un dossier qui en contient.
error-ledger_page_number = « { $value } » n’est pas un nombre, et un dossier de numérisations se compte à partir de sa première page.
    .next = Écrivez le numéro de la première page en chiffres, ou reprenez une numérisation à la fois.
error-ledger_row_checked = Une seconde personne a vérifié cette ligne : celui qui saisit ne peut plus la modifier ni la retirer. Rien n’a été modifié.
    .next = Demandez à quelqu’un qui n’y a rien écrit de la vérifier encore une fois sur la page et de l’y corriger.
error-ledger_row_own = Vous avez écrit vous-même dans cette ligne : votre parole ne vaut pas vérification. Rien n’a été modifié.
    .next = Demandez à un collègue de la vérifier sous son propre nom.
error-ledger_too_many_cells = La ligne a plus de cases que le registre n’a de colonnes ({ $most }).
    .next = Laissez ce qui n’appartient à aucune colonne, ou mettez-le dans les observations.
error-number_too_large = « { $field } » est trop grand. Le maximum est { $most }.
    .next = Écrivez un nombre plus petit et enregistrez de nouveau. Ce que vous avez tapé est conservé.
