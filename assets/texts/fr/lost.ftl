# La liste des armes perdues et volées, questions et réponses.

nav-lost = Perdues et volées

lost-tab-list = Armes manquantes
lost-tab-queries = Questions
lost-count =
    { $n ->
        [one] { $n } arme manque
       *[other] { $n } armes manquent
    }
lost-filtered =
    { $n ->
        [one] { $n } inscription selon ces filtres
       *[other] { $n } inscriptions selon ces filtres
    }
lost-new = Inscrire une arme manquante
lost-new-title = Une arme manquante
lost-new-text = Chaque bureau porte cette liste et la consulte à chaque arme saisie. Elle part avec la prochaine clé USB. N’écrivez ici aucun nom de personne.
lost-save = Mettre sur la liste
lost-empty = Aucune arme ne manque
lost-empty-text = Les armes perdues et volées de tous les bureaux de l’État figurent ici. Une découverte qui peut en être une est signalée avant l’enregistrement.
lost-none = Aucune inscription selon ces filtres
lost-filter-all = Montrer tous les états
lost-filter-placeholder = Numéro, marque, lieu, rapport
lost-column-number = Numéro
lost-column-what = Arme
lost-column-when = Manque depuis
lost-column-where = Où
lost-hits =
    { $n ->
        [one] Peut-être retrouvée
       *[other] { $n } armes possibles
    }
lost-foot = La liste de tous les bureaux, telle que les clés USB l’ont apportée.
lost-close = Retirer de la liste…
lost-close-title = Retirer cette arme de la liste
lost-close-text = Les bureaux cessent de la chercher dès leur prochaine clé USB. L’inscription reste lisible et peut être rétablie.
lost-what-happened = Ce qui s’est passé
lost-close-how = Ce qu’elle est devenue
lost-close-date = Quand
lost-close-save = Retirer de la liste
lost-reopen = Remettre sur la liste
lost-reopen-next = Elle a été retirée de la liste le { $date }.
lost-next-open = Elle est recherchée par tous les bureaux.
lost-next-hit =
    { $n ->
        [one] Une arme enregistrée par { $office } peut être celle-ci. Comparez-les, puis dites ce qu’il en est.
       *[other] { $n } armes du registre peuvent être celle-ci. Comparez chacune, puis dites ce qu’il en est.
    }
lost-section-said = Ce qui manque
lost-section-hits = Armes qui peuvent être celle-ci
lost-section-hits-note = Dans le registre de ce bureau
lost-hit-found = C’est cette arme, et elle est retrouvée
lost-hit-own = C’est sa fiche au registre, et elle manque toujours
lost-hit-other = C’est une autre arme
lost-hit-may-not = Le bureau qui l’a inscrite, { $office }, ou le siège dit ce qu’il en est.
lost-hit-date = Date où elle a été retrouvée
lost-agrees = Concorde aussi : { $fields }
lost-differs = Diffère : { $fields }
lost-settle = Dire ce qu’il en est…
lost-settle-title = Est-ce l’arme manquante ?
lost-settle-what = Ce qu’il en est
lost-settle-save = Enregistrer
lost-settle-choose = Choisissez une des trois réponses.
lost-found-link = L’arme retrouvée
lost-own-link = Sa fiche au registre
lost-before-title =
    { $n ->
        [one] Ce peut être une arme manquante
       *[other] Ce peut être l’une de { $n } armes manquantes
    }
lost-before-text = Enregistrez-la tout de même : le siège et le bureau qui l’a inscrite le verront dès que la clé USB sera arrivée.
lost-before-look = Voir laquelle
lost-line = { $kind }, { $date } · { $place } · inscrite par { $office }
lost-on-list = Cette arme figure sur la liste des armes perdues et volées
lost-was-on-list = Cette arme a figuré sur la liste des armes perdues et volées : { $state }, { $date }
lost-offer = Son histoire dit qu’elle a été perdue ou volée, et aucun bureau ne la cherche encore.
lost-offer-act = La mettre sur la liste
lost-notice-open = Ouvrir l’avis
field-report = Numéro du rapport
lost-since = Vue pour la dernière fois
lost-since-hint = Quand elle a été vue ou recensée pour la dernière fois, si on le sait
lost-date-hint = Quand elle a été perdue ou volée, ou quand on l’a constaté
lost-need-kind = Dites si elle a été perdue ou volée.
lost-need-reading = Écrivez son numéro, ou au moins sa marque ou son modèle : nul ne pourrait la reconnaître autrement.
kind-notice = Arme perdue ou volée
kind-query = Question
kind-answer = Réponse
query-new = Interroger le siège
query-new-title = Une question au siège
query-new-text = Cette arme est-elle connue, ou manque-t-elle ? La question part avec la prochaine clé USB et la réponse revient avec la suivante.
query-save = Demander
query-why = Pourquoi on le demande
query-place = Où se trouve l’arme
query-remarks = Ce que le siège devrait savoir d’autre
query-empty = Aucune question
query-empty-post = Demandez au siège si une arme est connue ou manque ; la réponse vient avec la prochaine clé USB.
query-empty-headquarters = Ce que demandent les bureaux de terrain figure ici dès que leurs clés USB sont arrivées.
query-count =
    { $n ->
        [0] Toutes ont une réponse
        [one] { $n } attend une réponse
       *[other] { $n } attendent une réponse
    }
query-column-asked = Posée
query-column-why = Pourquoi
query-waits = Attend une réponse
query-foot = Sur une question, Entrée encore envoie la réponse qui s’y trouve.
query-asked-by = { $operator }, { $office }, { $moment }
query-section-asked = Ce qui est demandé
query-section-answer = Réponse
query-section-held = Ce que détient ce bureau
query-held-none = Ni le registre ni la liste des armes perdues et volées de ce bureau n’a un tel numéro.
query-result = Résultat
query-hits = Ce qui en est dit au bureau
query-hits-hint = Une ligne chacun. Le bureau lit ces lignes et rien d’autre du registre : retirez ce qui ne le concerne pas.
query-answer-remarks = Ce que le bureau devrait faire
query-answer-save = Envoyer la réponse
query-next-answer = Lisez la réponse proposée et envoyez-la : elle part pour { $office } avec la prochaine clé USB.
query-next-waits = Elle attend le siège. La réponse viendra avec une clé USB.
query-next-carried = Répondu. { $office } l’aura avec la prochaine clé USB.
query-next-noted = Répondu, et lu à { $office }.
query-next-read = Le siège a répondu.
query-note = Lu et noté
query-again = Répondre de nouveau
query-need-result = Dites ce qui a été trouvé.
query-answered-by = Répondu par { $operator }, { $office }, { $moment }
today-hits =
    { $n ->
        [one] arme manquante a peut-être été retrouvée
       *[other] armes manquantes ont peut-être été retrouvées
    }
today-hits-why = Une arme du registre porte le numéro d’une arme de la liste, pour autant que les deux aient pu être lus.
today-hits-act = Comparer
today-back =
    { $n ->
        [one] arme de la liste est de retour
       *[other] armes de la liste sont de retour
    }
today-back-why = Son histoire dit qu’elle a été retrouvée, et tous les bureaux la cherchent encore.
today-back-act = Régler
lost-back = Son histoire dit qu’elle est de retour. Retirez-la de la liste si c’est bien celle qui manquait.
lost-back-act = Régler l’avis
today-unanswered =
    { $n ->
        [one] question d’un bureau de terrain attend
       *[other] questions de bureaux de terrain attendent
    }
today-unanswered-why = La réponse part avec la prochaine clé USB ; ce que l’on sait est prêt.
today-unanswered-act = Répondre
today-answers =
    { $n ->
        [one] réponse du siège à une question
       *[other] réponses du siège à des questions
    }
today-answers-why = Lisez-la et notez que c’est lu.
today-answers-act = Lire
