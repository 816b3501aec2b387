import Testing

/// What the support of the COPIL of 7 February 2023 shows, slide by slide, in its order.
struct SeedSlide: Sendable, CustomTestStringConvertible {
    let name: String
    let key: String
    let words: [String]

    init(_ name: String, _ key: String, _ words: String...) {
        (self.name, self.key, self.words) = (name, key, words)
    }

    var testDescription: String { name }

    static let all = opening + assessment + committees + evaluation
}

private let opening = [
    SeedSlide(
        "Comité de pilotage", "opening", "comité de pilotage", "Contrat local de santé 2021-2023",
        "Communauté d’agglomération Melun Val de Seine", "7 février 2023"),
    SeedSlide(
        "Ouverture et introduction", "welcome", "Conseillère communautaire déléguée au Contrat local de santé"
    ),
    SeedSlide(
        "Rappel des objectifs du comité de pilotage", "role", "priorise les actions et leur mise en place",
        "moyens humains ou d’ingénierie", "articulation avec les autres politiques publiques",
        "perspectives/orientations de l’année N+1", "article 6", "une fois par an"),
    SeedSlide(
        "Ordre du jour", "agenda", "I. Bilan intermédiaire du CLS", "I.1. Démarrage des actions",
        "I.3. Atteinte des objectifs", "II. Comités techniques de 2022",
        "II.2. Conclusions des deux COTECH de 2022", "III. Évaluation du CLS"),
    SeedSlide(
        "Tour de table", "participants:signatories", "Agence régionale de santé", "Préfecture", "Excusée",
        "Caisse primaire d’assurance maladie", "Groupe hospitalier Sud Île-de-France"),
]

private let assessment = [
    SeedSlide("I. Bilan intermédiaire", "section:assessment", "I. Bilan intermédiaire du CLS 2021-2023"),
    SeedSlide(
        "1. Démarrage des actions", "started", "13 actions sur 15 ont démarré",
        "Les fiches 7 et 12 n’ont pas démarré", "1er COPIL"),
    SeedSlide(
        "2. Actions en cours", "underway", "12 actions sur 15 sont en cours"),
    SeedSlide(
        "3. Atteinte des objectifs, fiches 1 à 15", "actions:1", "fiches 1 à 15",
        "Partiellement atteint – atteinte prévue en juillet 2023", "structuration de la filière santé",
        "Maintenir le volet santé dans le panorama", "maison des internes",
        "co-construction", "2 réunions d’information", "mai 2023",
        "Non atteint", "7 décembre 2021",
        "Identification du porteur de la laverie solidaire", "dépistage organisé",
        "santé des personnes âgées", "5 réunions de groupe de travail", "Volonté du COTECH",
        "20 février 2023", "Poursuivre le déploiement du plan d’action", "actions des partenaires"),
    SeedSlide(
        "3. Les quatre groupes", "buckets", "4 ont déjà atteint leurs objectifs (fiches 4, 5, 11 et 14)",
        "(fiches 1, 3, 6 et 13)", "6 nécessitent la mise en place d’un planning de déploiement",
        "(fiches 2, 8, 9, 10, 12 et 15)", "1 n’atteindra pas ses objectifs (fiche 7)"),
    SeedSlide(
        "3. «1 - 2» : pourquoi 1", "buckets:why", "indicateurs de processus, d’activité et de résultat",
        "Pourquoi la fiche 12 n’est pas comptée", "aucune décision"),
    SeedSlide(
        "3. Zoom", "zoom", "Zoom sur les 6 actions", "Ce qui manque", "aucune étape datée à venir",
        "Arbitrage demandé", "un planning, un report ou un renoncement", "Panorama", "laverie", "femmes",
        "aidants",
        "CLSM", "QPV"),
    SeedSlide(
        "4. Points facilitants", "points:helping", "Portage politique", "Mobilisation des acteurs",
        "Lien avec les institutions", "régularité des bilans du CLS"),
    SeedSlide("4. Points bloquants", "points:blocking", "Manque de ressources", "bus de mammographie"),
    SeedSlide(
        "4. Points d’amélioration", "points:improvement", "Communication et information auprès du public",
        "Visibilité sur la stratégie globale des acteurs"),
]

private let committees = [
    SeedSlide("II. Comités techniques de 2022", "section:committees", "II. Comités techniques de 2022"),
    SeedSlide(
        "1. Rappel des objectifs du COTECH", "role:technical",
        "orientations et décisions définies par le Comité",
        "coordination et le pilotage partenarial", "6 mois"),
    SeedSlide(
        "COTECH du 24 juin 2022, participants", "technical:2:participants", "Caisse primaire", "PMI-PE",
        "Dammarie-les-Lys", "familles et amis de personnes malades", "Habitants", "Melun"),
    SeedSlide(
        "COTECH du 24 juin 2022, apports", "technical:2:contributions", "Rôle de la CPTS", "habitants relais",
        "Réunion d’information de la MDS", "Participation de l’UNAFAM", "ateliers sociolinguistiques",
        "compte-rendu du comité technique du 24 juin 2022"),
    SeedSlide(
        "COTECH du 15 novembre 2022, participants", "technical:3:participants", "Préfecture",
        "Addictions France",
        "CPTS", "Coquelicot"),
    SeedSlide(
        "COTECH du 15 novembre 2022, conclusions", "technical:3:conclusions",
        "dépistage organisé des cancers",
        "résidences et les services destinés aux personnes âgées", "santé mentale",
        "trois groupes de travail",
        "compte-rendu du comité technique du 15 novembre 2022"),
    SeedSlide(
        "Ce que le COPIL valide", "proposals", "moteur de rencontres", "dépistage organisé", "santé mentale"),
    SeedSlide(
        "II.3. Déploiement du CLS de seconde génération en 2023", "planning:year",
        "Planning de déploiement 2023", "Journée de la santé", "prévue en mai 2023"),
    SeedSlide("3. Déploiement du CLS en 2023", "planning", "mai 2023", "juillet 2023"),
]

private let evaluation = [
    SeedSlide("III. Évaluation", "section:evaluation", "III. Évaluation du CLS de seconde génération"),
    SeedSlide("Les enjeux de l’évaluation", "evaluation:article", "revues trimestrielles", "article 7"),
    SeedSlide(
        "Les étapes de l’évaluation", "evaluation:method", "méthodologie", "cahier des charges",
        "rédaction du rapport", "septembre à décembre 2023", "Réunion publique de restitution"),
    SeedSlide(
        "Prochaines étapes", "next", "Compte-rendu du comité de pilotage", "Planning de déploiement 2023",
        "Réunion publique de restitution", "Prochain COPIL", "renouvellement de la contractualisation"),
    SeedSlide("Mots de clôture", "closing", "Mots de clôture", "2e COPIL"),
]
