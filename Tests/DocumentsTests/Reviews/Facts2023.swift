/// What the review of the first quarter of 2023 tells, in the order of the seed.
extension Fact {
    static let of2023 = opening + steering + decisions + deployment + thinned + changes + annexes
}

private let tool = "La revue trimestrielle"
private let steeringPart = "1. Retour sur le comité de pilotage du 7 février 2023"

private let opening: [Fact] = [
    Fact("the article", in: tool, "L’article 7", "Évaluation du contrat", "Champs du contrat"),
    Fact("its first sentence", in: tool, "Le suivi du processus de coordination sera réalisé"),
    Fact(
        "its second", in: tool,
        "synthèse de l’ensemble des rencontres et avancées sur les différentes actions"),
    Fact("shared with all", in: tool, "partagées avec l’ensemble des acteurs"),
    Fact(
        "the rhythm of committees", in: tool,
        "deux comités techniques et d’au moins un comité de pilotage par an"),
    Fact(
        "the COPIL", in: tool, "2e comité de pilotage du CLS 2021-2023", "7 février 2023 à 15h00",
        "au sein de la Communauté d’agglomération Melun Val de Seine"),
]

private let steering: [Fact] = [
    Fact(
        "who came", in: steeringPart, "Ce 2e COPIL",
        "14 participants, dont 8 représentants des signataires et 6 des communes (6 élus référents de 6 communes)"
    ),
    Fact(
        "the signatories", in: steeringPart, "l’ARS Île-de-France, la CPAM 77, le GHSIF, le CD 77 et la CAMVS"
    ),
    Fact("the excused", in: steeringPart, "signataire excusé : la Préfecture 77"),
    Fact(
        "the objectives", in: steeringPart, "bilan intermédiaire du CLS via l’outil",
        "comités techniques de 2022", "calendrier et les modalités d’évaluation"),
    Fact(
        "started", in: steeringPart, "13 actions sur 15 ont démarré",
        "la fiche 7, mise en stand-by par le 1er COPIL du 7 décembre 2021, et la fiche 12",
        "n’ont pas démarré"),
    Fact(
        "in progress", in: steeringPart, "12 actions sur 15 sont en cours",
        "les fiches 7, 11 et 12 ne le sont pas"),
    Fact("fiche 12's bearer", in: steeringPart, "conseil local de santé mentale (CLSM), qui n’est pas actif"),
    Fact("attained", in: steeringPart, "4 ont déjà atteint leurs objectifs (fiches 4, 5, 11 et 14)"),
    Fact(
        "on track", in: steeringPart,
        "4 ont un planning de déploiement qui permet l’atteinte de leurs objectifs (fiches 1, 3, 6 et 13)"),
    Fact(
        "plan needed", in: steeringPart,
        "6 nécessitent la mise en place d’un planning de déploiement (fiches 2, 8, 9, 10, 12 et 15)"),
    Fact("not attained", in: steeringPart, "1 n’atteindra pas ses objectifs (fiche 7)"),
    Fact(
        "why 12 is elsewhere", in: steeringPart, "Pourquoi la fiche 12 n’est pas comptée",
        "aucune décision ne l’a arrêtée ni mise en stand-by"),
    Fact("forecasts", in: "Annexe 2", "juillet 2023", "mai 2023", "20 février 2023"),
    Fact(
        "what is left", in: "Annexe 2", "Maison des internes", "laverie solidaire",
        "5 réunions de groupe de travail"),
    Fact(
        "what was discussed of the deployment", in: steeringPart, "points facilitants", "points bloquants",
        "du déploiement, de la coordination et du portage du CLS (annexe 3)"),
    Fact(
        "helping", in: "Annexe 3", "Portage politique", "Mobilisation des acteurs",
        "Lien avec les institutions", "régularité des bilans du CLS"),
    Fact(
        "blocking", in: "Annexe 3", "Points bloquants", "laverie solidaire", "bus de mammographie", "CLSM"),
    Fact(
        "to improve", in: "Annexe 3", "Communication et information auprès du public",
        "Visibilité sur la stratégie globale des acteurs"),
]

private let decisions: [Fact] = [
    Fact(
        "orientations", in: "Objectifs et priorités",
        "Valider les orientations et les priorités du CLS pour l’année 2023"),
    Fact(
        "fiche 9", in: "Objectifs et priorités", "dépistage organisé des cancers",
        "En réponse aux conclusions du COTECH du 15 novembre 2022"),
    Fact("fiche 10", in: "Objectifs et priorités", "personnes âgées"),
    Fact(
        "fiche 12", in: "Objectifs et priorités", "santé mentale",
        "En réponse à la proposition de l’UNAFAM 77 au COTECH du 24 juin 2022"),
    Fact(
        "evaluation", in: "Calendrier et modalités d’évaluation", "décidé de valider la méthodologie",
        "cahier des charges"),
    Fact(
        "its calendar", in: "Calendrier et modalités d’évaluation", "septembre", "décembre 2023",
        "Réunion publique de restitution", "diagnostic territorial partagé"),
]

private let deployment: [Fact] = [
    Fact(
        "fiche 3", in: "Fiche action 3", "UPEC", "Janvier 2023", "indemnité communautaire",
        "service sanitaire", "le 20 juin", "Henri-Mondor"),
    Fact(
        "fiche 6", in: "Fiche action 6", "troisième", "lutte contre les addictions",
        "santé mentale des jeunes", "24 mai 2023", "Espace Saint-Jean"),
    Fact(
        "the priorities", in: "2. Déploiement",
        """
        Les fiches 9, 10 et 12 ont été définies comme prioritaires par le COTECH du 15 novembre 2022, et validées en \
        tant que telles par le COPIL du 7 février 2023
        """),
    Fact(
        "fiche 9", in: "Fiche action 9", "CPAM 77", "CRCDC", "CPTS Melun Val de Seine", "SOLIPAM",
        "Octobre Rose", "le 9 mai à 10h00 à la CAMVS", "Bus de Mammographie",
        "Rendre Visibles les Invisibles",
        "prochaine revue"),
    Fact(
        "fiche 10", in: "Fiche action 10", "PRIORITAIRE", "Halte répit Alzheimer", "Dammarie-les-Lys",
        "Croix-Rouge française", "France Alzheimer", "le 19 juin à 10h00", "Microfolies",
        "hébergement des personnes âgées"),
    Fact(
        "fiche 12", in: "Fiche action 12", "Proposée par l’UNAFAM 77 au COTECH de juin 2022",
        "approuvée par le COPIL de février 2023", "PTSM", "PSSM", "le 30 mai à 10h00 à la CAMVS"),
    Fact(
        "fiche 13", in: "Fiche action 13", "6 février 2023 à 14h00", "Ekopolis",
        "17 participants représentant 8 communes", "20 février 2023 à 10h00", "Logement Santé", "Arcade-VYV",
        "12 participants représentant 8 communes", "Ville de Melun"),
    Fact(
        "fiche 14", in: "Fiche action 14", "Mon Panier Ma Santé", "Mars 2023", "ferme Utopia",
        "Vaux-le-Pénil", "Alim’Activ", "UTEP"),
    Fact(
        "Mars bleu", in: "Autres actions", "Mars bleu 2023", "CPAM 77", "CRCDC", "kits de dépistage",
        "3 communes du territoire : Livry-sur-Seine, Dammarie-les-Lys et Maincy"),
]

/// What the seed says and the review once said less of.
private let thinned: [Fact] = [
    Fact(
        "what is to be settled on 20 June", in: "Fiche action 3", "statuera",
        "les modalités de collaboration et d’accueil"),
    Fact(
        "what students do in their service", in: "Fiche action 3",
        "préparent et y réalisent des actions de prévention primaire"),
    Fact("the theme of 2023", in: "Fiche action 6", "promotion de la santé mentale des jeunes"),
    Fact(
        "the campaign of October", in: "Fiche action 9", "la campagne d’Octobre Rose",
        "suivies dès la première année du CLS"),
    Fact("the building", in: "Fiche action 10", "Bois du Lys", "petit bâtiment séparé et récemment adapté"),
    Fact(
        "its services", in: "Fiche action 10", "plusieurs dispositifs d’accueil et d’accompagnement",
        "malades et de leurs aidants"),
    Fact(
        "what its presentation is for", in: "Fiche action 10",
        "pistes de collaboration avec les communes du territoire et les autres partenaires"),
    Fact(
        "the strategy of the department", in: "Fiche action 12", "stratégie départementale que porte le PTSM"),
    Fact("the links", in: "Fiche action 13", "liens entre la santé, l’environnement et l’aménagement"),
    Fact(
        "the aim of the baskets", in: "Fiche action 14", "favoriser la consommation de légumes",
        "en faciliter l’accès"),
    Fact(
        "what Alim’Activ is", in: "Fiche action 14",
        "coordination de la lutte contre la précarité alimentaire que portent ensemble"),
    Fact(
        "thanks to the CLS", in: "Autres actions", "Grâce au CLS", "éligibles à la campagne",
        "lieu accessible et fréquenté par ce public"),
    Fact("what the stands attained", in: "Autres actions", "les stands ont atteint leurs objectifs"),
    Fact(
        "what the evaluation looks at", in: "Calendrier et modalités d’évaluation", "processus et effets",
        "en vue de reconduire la contractualisation"),
]

private let changes: [Fact] = [
    Fact(
        "first bilans", in: "3. Ce qui a changé",
        "premier bilan a été établi pour chacune des 15 fiches action"),
    Fact(
        "a forecast that passed", in: "3. Ce qui a changé",
        "Fiche 13 : l’atteinte était prévue le 20 février 2023 ; son dernier bilan, du 7 février 2023, est antérieur"
    ),
    Fact(
        "what comes", in: "4. Calendrier", "9 mai 2023 à 10h00", "24 mai 2023", "30 mai 2023 à 10h00",
        "19 juin 2023 à 10h00", "20 juin 2023", "Décembre 2023"),
    Fact(
        "when committees must meet", in: "4. Calendrier",
        "Le Comité technique du CLS doit se réunir au plus tard le 15 mai 2023"),
]

private let annexes: [Fact] = [
    Fact(
        "functions", in: "Annexe 1", "Référente CLS", "Déléguée du préfet", "Excusée",
        "Directeur adjoint aux affaires médicales", "Élue référente CLS"),
    Fact(
        "the synthesis", in: "Annexe 2", "En stand-by depuis le 1er COPIL, le 7 décembre 2021",
        "Planning de déploiement à mettre en place"),
    Fact("the codes", in: "Annexe 2", "2021-505", "2021-518", "2021-548", "pilote : CLSM"),
    Fact(
        "the letters", in: "Annexe 5", "PTSM", "Projet territorial de santé mentale", "CRCDC",
        "Premiers secours en santé mentale"),
    Fact("the sources", in: "Annexe 4", "15 bilans", "6 décisions", "Rencontre avec la faculté"),
]
