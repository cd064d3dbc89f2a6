## Feuilles de clé : imprimées une fois, gardées au coffre, ressaisies ou scannées quand tout le reste est perdu.
## Un texte tient sur une ligne, si long soit-il.

sheet-title-office = Feuille de clé du bureau
sheet-title-root = Feuille de clé racine
sheet-made = Établie le
sheet-secret = Le secret
sheet-code = Code QR du secret
sheet-code-office = Le code contient le même secret. Il est scanné ou saisi dans Proofmark lorsque les phrases secrètes de ce bureau sont perdues ou que son ordinateur doit être remplacé.
sheet-code-root = Le code contient le même secret. Il est scanné ou saisi dans Proofmark lorsque la clé racine de l’État doit être remplacée.
sheet-check = Comparez maintenant les groupes avec l’écran, un à un, et ressaisissez-les quand cela vous est demandé. Une feuille fautive ne vaut rien.

sheet-for = Objet
sheet-for-office = Quiconque détient cette feuille peut ouvrir les données de ce bureau et toutes leurs sauvegardes, sans aucune phrase secrète. C’est le dernier accès.
sheet-for-root = Cette feuille contient la prochaine clé racine de l’État. Grâce à elle, une nouvelle racine prend la place de l’actuelle si celle-ci est perdue, endommagée ou tombée en de mauvaises mains. Quiconque la détient peut parler au nom de l’État à tous ses bureaux. Elle n’ouvre aucune donnée.

sheet-keep = Comment la garder
sheet-keep-1 = Imprimez-la une seule fois. Ne la photographiez, copiez ni enregistrez nulle part.
sheet-keep-2 = Mettez-la sous enveloppe scellée, signée par deux personnes en travers du rabat.
sheet-keep-3 = Gardez-la dans un coffre. S’il y a deux feuilles, gardez-les en deux lieux qu’un même incendie ou un même vol ne peut atteindre.
sheet-keep-4 = Ne la gardez jamais avec l’ordinateur, ni avec l’autre feuille dans la même enveloppe.
sheet-keep-5 = Une fois par an, vérifiez que le sceau est intact. Inscrivez chaque ouverture au registre du coffre : qui, quand, pourquoi.

sheet-lost = Si elle est perdue ou a été vue
sheet-lost-office = Quiconque détient cette feuille et une copie des données ou d’une sauvegarde peut les ouvrir. Mettez les copies en lieu sûr ou détruisez-les, surveillez l’ordinateur et prévenez aussitôt le siège.
sheet-lost-root = Établissez aussitôt une nouvelle racine, tant que la clé racine actuelle est disponible. Si les deux sont perdues, chaque bureau devra confirmer une nouvelle racine à la main ; ce qui a été signé auparavant reste vérifiable.

sheet-witness-1 = Première personne
sheet-witness-2 = Seconde personne
sheet-witness-line = Nom, fonction, date et signature
