/// The words with which French people surround names, folded.
enum NameLexicon {
    /// «Mme», «MM.»: hidden with the name.
    static let civilities = words(
        "m mm mr mrs ms mme mmes mlle mlles melle melles mle monsieur messieurs madame mesdames mademoiselle mesdemoiselles"
    )
    /// Those of several people.
    static let plurals = words(
        "mm mrs mmes mlles melles messieurs mesdames mesdemoiselles drs docteurs docteures prs pres")
    /// Those of women, and of men: another civility than that of the directory is somebody else.
    static let feminine = words(
        "mme mmes mlle mlles melle melles mle madame mesdames mademoiselle mesdemoiselles")
    static let masculine = words("m mm mr monsieur messieurs")
    /// Titles in short, hidden with the name; of one to three letters, they are written with a capital or a dot.
    static let shortTitles = words("dr drs dre pr prs pre prof profs me mes mgr")
    /// Titles in full, hidden where no article leads them.
    static let titles = words(
        """
        docteur docteurs docteure docteures doctoresse professeur professeurs professeure professeures maitre maitres
        monseigneur soeur frere pere abbe
        """)
    /// What people are: the name that follows is a person's.
    static let functions = words(
        """
        maire maires mairesse adjoint adjoints adjointe adjointes conseiller conseillers conseillere conseilleres president
        presidents presidente presidentes directeur directeurs directrice directrices chef chefs cheffe cheffes referent
        referents referente referentes coordonnateur coordonnateurs coordonnatrice coordonnatrices coordinateur coordinateurs
        coordinatrice coordinatrices charge chargee responsable responsables medecin medecins infirmier infirmiers infirmiere
        infirmieres psychologue psychologues psychiatre psychiatres pharmacien pharmaciens pharmacienne pharmaciennes
        kinesitherapeute dentiste dentistes orthophoniste orthophonistes prefet prefets prefete sous-prefet depute deputes
        deputee senateur senateurs senatrice elu elus elue elues delegue delegues deleguee deleguees secretaire secretaires
        tresorier tresoriere enseignant enseignante animateur animateurs animatrice animatrices mediateur mediateurs mediatrice
        mediatrices educateur educateurs educatrice educatrices assistant assistante cadre technicien technicienne agent agente
        ingenieur ingenieure stagiaire benevole benevoles habitant habitants habitante habitantes usager usagers usagere patient
        patients patiente patientes temoin temoins intervenant intervenants intervenante intervenantes formateur formatrice
        collegue collegues manager pilote gestionnaire sage-femme puericultrice dieteticien dieteticienne addictologue
        vice-president vice-presidente rapporteur rapporteure animee capitaine commissaire lieutenant inspecteur inspectrice
        recteur rectrice proviseur proviseure principal principale consultant consultante interprete doctorant doctorante
        """)
    static let articles = words("le la l les un une du au aux des")
    /// What stands before a common noun, and before no name.
    static let determiners = words(
        """
        le la l les un une du au aux des ce cet cette ces son sa ses mon ma mes ton ta tes notre nos votre vos leur leurs
        chaque tout tous toute toutes plusieurs quelques deux trois quatre cinq dix aucun aucune tres plus moins aussi si
        """)
    /// «A», «B et C».
    static let conjunctions = words("et ou puis avec ni")
    /// What leads the name that one had before.
    static let births = words("nee ne epouse ep epse veuve vve divorcee alias dit dite")
    /// What goes before a name of family, and is often left out.
    static let particles = words("de d du des da dos di del della van von der den el al ben le la les l y")

    /// Streets and establishments that bear whole names of persons: «collège Docteur Élodie Garnier».
    static let streets = words(
        """
        rue rues avenue avenues av boulevard boulevards bd bld blvd place places square allee allees impasse chemin quai
        passage route cours esplanade rond-point carrefour point faubourg fonds promenade venelle sente sentier villa cite residence residences
        ecole ecoles college colleges lycee lycees scolaire maternelle elementaire hopital hopitaux clinique stade gymnase
        mediatheque bibliotheque theatre musee piscine ehpad creche parc jardin amphitheatre conservatoire halle pont
        barrage fort prix bourse loi loge metro gare station arret universite campus promotion
        """)
    /// Houses and bodies that bear the name of a family: «centre hospitalier Lacombe».
    static let houses = words(
        """
        centre centres hospitalier hospitaliere maison maisons salle salles espace espaces foyer groupe groupes cabinet
        pharmacie laboratoire laboratoires societe entreprise sarl sas association associations fondation institut
        etablissement etablissements ets immeuble batiment pavillon tour quartier quartiers lotissement hameau ferme domaine
        chateau palais opera manoir ilot zac za zone commune ville village bourg canton saint sainte st ste ile mont bois
        foret etang lac val vallee port baie boulangerie librairie restaurant cafe hotel garage supermarche unite service
        pole plan dispositif methode echelle test indice score syndrome maladie editions chu chr ch chi msp cds csapa cmp
        """)
    /// What may stand between a place and its name.
    static let qualities = words(
        """
        public publique publics prive privee privees hospitalier hospitaliere universitaire municipal municipale
        intercommunal intercommunale departemental departementale regional regionale national nationale maternelle
        elementaire primaire professionnel professionnelle general generale technologique polyvalent polyvalente social
        sociale medical medicale medico scolaire sportif sportive culturel culturelle pluriprofessionnelle
        pluridisciplinaire paramedical paramedicale sante soins jeunes retraite quartier enfance mutualiste specialise
        adapte nautique omnisports associatif associative notre dame petit petite grand grande vieux vieille bus tram tramway de du des d la l le les et a au
        """)
    /// What leads the name of who is honoured by a place.
    static let honours = words(
        "docteur dr professeur pr general marechal president abbe commandant capitaine colonel sergent saint sainte"
    )

    /// What parts the names of towns.
    static let towns = words("sur sous en les le la lez de du aux saint pres")
    /// «Ex-Garnier».
    static let prefixes = words("ex anti pro post non inter co vice sous")

    /// What people do: before a word that is a name as well, it tells that it is one.
    static let deeds = words(
        """
        a ont est sont etait etaient sera seront avait avaient aura fut va vont doit peut veut souhaite souhaitait presente
        presentait propose proposait indique indiquait rappelle rappelait precise precisait demande demandait explique
        expliquait annonce annoncait souligne soulignait remercie remerciait informe ajoute conclut ouvre anime animait
        participe participait represente representait excuse excusee absent absente present presente coordonne pilote
        dirige preside intervient repond confirme accueille insiste estime considere note signale rejoint quitte remplace
        succede transmet envoie prend rend fait dit pense constate rapporte redige relit valide signe assure suit organise
        et ou puis avec de du des pour au aux par ne n s se y lui en sur chez qui que dont nous vous
        """)
    static let months = words(
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre movember")

    /// First names of many: «Charles Garnier» is not «Élodie Garnier».
    static let firstNames = words(
        """
        adam adele adrien agathe agnes ahmed aicha alain albert alex alexandra alexandre alexis ali alice aline amandine amelie
        amina ana anais andre andrea andree angele angelique anita anna anne annick annie antoine antonio antony arlette armand
        arnaud arthur aude audrey aurelie aurelien aurore axel axelle baptiste barbara beatrice benedicte benjamin benoit bernadette
        bernard berthe bertrand blandine boris brahim brigitte bruno camille carine carla carole caroline catherine cecile cedric
        celia celine chantal charles charlotte chloe christelle christian christiane christine christophe claire clara claude
        claudette claudine clemence clement clementine coline colette constance coralie corinne cyril cyrille damien daniel daniele
        danielle david deborah delphine denis denise diane didier dimitri djamila dominique dorothee edgar edith edmond edouard
        elena eliane elisabeth elise elodie elsa emile emilie emma emmanuel emmanuelle eric ernest estelle esther etienne eugene
        eva eve evelyne fabien fabienne fabrice fanny farid fatiha fatima fatou felix ferdinand fernand fernande florence florent
        florian francesca francis franck francois francoise frederic frederique gabriel gabrielle gael gaelle gaston genevieve
        georges gerald geraldine gerard germaine gilbert gilberte gilles ginette giselle gregoire gregory guillaume gustave guy
        gwenaelle hamid hassan helene henri henriette herve hubert hugo hugues ibrahim ida ines irene isabelle ismael jacky
        jacqueline jacques jamel jamila janine jean jeanine jeanne jeannine jerome jessica joel joelle johanna jonathan jordan jose
        josephine joseph josette josiane julia julie julien juliette justine karim karima karine katia kevin khadija khaled laetitia
        latifa laura laure laurence laurent lea leila leo leon leonie leontine liliane lina linda lise loic louis louise luc lucas
        lucette lucie lucien lucienne ludivine ludovic lydia lydie lyes madeleine magali malika manon manuel marc marcel marcelle
        marguerite maria mariam marianne marie mariette marine marion marius marjorie marlene marthe martin martine maryse
        mathieu mathilde matthieu maud maurice max maxime melanie melissa michel michele micheline michelle mireille mohamed
        monique morgane mourad mustapha myriam nabil nadege nadia nadine naima nancy natacha nathalie nathan nicolas nicole noel
        noelle nora nour odette odile olga olivia olivier ophelie oscar pamela pascal pascale patrice patricia patrick paul paula
        paulette pauline perrine philippe pierre pierrette quentin rachel rachid raoul raphael raphaelle raymond raymonde rebecca
        regine regis remi remy rene renee richard robert roberte robin roger roland rolande romain romane rosalie rose roseline
        sabine sabrina said salima samia samir samira samuel sandra sandrine sara sarah sebastien serge severine sidonie simon simone
        sofia sofiane solange solene sonia sophia sophie stephane stephanie suzanne suzette sylvain sylvaine sylvia sylviane sylvie
        tanguy tatiana theo theodore therese thibault thierry thomas tiphaine tristan ugo valentin valentine valerie vanessa veronique
        victor victoire victorine vincent virginie viviane walter wilfrid william xavier yacine yann yannick yasmina yasmine yohan
        yolande youssef yvan yves yvette yvon yvonne zineb zoe
        """)

    /// Names of families that are words as well.
    static let common = words(
        """
        petit petite grand grande gros grosse long court bas haut vieux jeune beau bel belle bon bonne joli jolie doux douce
        fort forte franc franche leger vif gai gay sage brave hardi fier noble riche pauvre roux rousse brun brune blanc blanche
        noir noire rouge vert verte bleu gris rose blond marchand mercier boulanger berger boucher charpentier meunier fournier
        chevalier tisserand tailleur macon marin pecheur chasseur fermier vigneron cordier potier forestier jardinier
        charron barbier carrier verrier sabotier tonnelier couturier cavalier ecuyer page pages roy roi prince comte duc baron
        marquis leroy moine abbe clerc pape cardinal sacristain chanoine prieur prevot bailly sergent lieutenant caporal
        fontaine riviere ruisseau lac mer vallee val mont montagne colline plaine prairie pre pres champ champs bois foret
        buisson chene orme fresne frene hetre saule tilleul peuplier noyer pommier poirier prunier rosier olivier laurier
        verger jardin vigne fleur rose lys violette olive pomme poire prune noisette amande figue citron melon
        pain vin sel miel beurre fromage carotte poivre moulin maison chateau tour porte pont port puits four mur toit salle
        chambre cave grange etable ferme village ville bourg place rue chemin passage carrefour barriere borne pierre roche
        rocher caillou sable terre argile fer acier argent cuivre plomb loup renard lievre lapin chat chien agneau mouton
        bouc chevre cheval poulain boeuf taureau vache cochon coq poule poulet canard cygne merle pinson moineau rossignol
        corbeau faucon aigle coucou pigeon colombe papillon mouche abeille sauvage gentil bonnet chapeau manteau botte ceinture
        collier couteau marteau clef cle lame pelle brosse barre baton balle bouton cordon corde roue selle panier pot vase plat
        table banc lit image livre plume papier lettre note parole chanson musique tambour trompette violon guerre paix
        bataille victoire gloire honneur courage force vie mort amour joie bonheur plaisir repos sommeil matin soir jour midi
        nuit ete hiver printemps automne janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
        lundi mardi mercredi jeudi vendredi samedi dimanche noel pascal toussaint carnaval lumiere ombre soleil lune etoile
        ciel vent pluie neige orage glace feu flamme fumee bernard garde gardien veilleur messager voyageur pelerin
        compagnon cousin cousine neveu frere filleul parent enfant jumeau aine cadet maitre bourgeois paysan vilain serf
        cote coste cotes france normand breton picard lorrain gascon allemand anglais espagnol flamand lombard poitevin
        bourguignon champagne bretagne savoie provence auvergne navarre lorraine paris lyon reims rennes nantes caen
        hospital hopital ecole college chapelle eglise temple croix ange diable saint sainte angel benoit clement
        juste prudent constant fidele aime cher cheri desire content heureux chance hasard merveille tresor bourse monnaie
        denier marche foire vente boutique besson bosse bras main pied tete oeil bouche dent barbe cheveu poil sang
        picot pique pointe perle bijou ruban dentelle velours coton soie laine carton tissu couture point ligne trait
        cercle carre rond droit gauche milieu centre bout fin debut suite reste part partie moitie quart vingt cent mille
        premier second dernier seul simple double contrat conseil projet plan bilan guide charte relais atout atouts essor
        horizon avenir espoir espoirs source cadre voie route sentier parcours accueil soin soins sante clinique
        legal ouvrier mineur pilote patron commis facteur huissier notaire avocat juge maire senechal marechal major
        boisson
        """)
    /// What is no person, though each word could be one.
    static let sayings = words(
        """
        octobrerose marsbleu juinvert movember petitdejeuner petitsdejeuners petiteenfance petitenfance petitgroupe
        petitcomite petitpont petitbourg grandpublic grandparis grandage grandfroid grandest grandeecole grandmelun
        bonsamaritain bonusage bongeste belair croixrouge croixbleue croixblanche croixverte fontainebleau marinepere
        """)

    /// The folded words of a text, hashed.
    private static func words(_ text: String) -> Set<NameHash> {
        Set(
            text.split(whereSeparator: \.isWhitespace).map { word in
                NameHash(word.utf8.filter { $0 != UInt8(ascii: "-") && $0 < 0x80 })
            })
    }
}
