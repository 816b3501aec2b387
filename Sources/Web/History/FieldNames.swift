import Domain

/// The names of stored fields on screen.
enum FieldNames {
    /// A field of an object, or a table of its parts.
    static func label(_ kind: ObjectKind, _ field: String) -> String {
        own[kind]?[field] ?? shared[field] ?? parts[field] ?? field.replacing("_", with: " ")
    }

    /// What the verb of the row tells already, or nobody typed.
    static let silent: Set<String> = [
        "removed", "contract_id", "first_day", "position", "author_id", "item_id", "signed_at", "frozen",
    ]

    private static let own: [ObjectKind: [String: String]] = [
        .contract: ["name": "Nom", "start": "Début", "end": "Fin", "commune": "Communes"],
        .action: ["title": "Intitulé", "start": "Début", "end": "Fin", "code": "Code ARS"],
        .indicator: ["label": "Intitulé", "action_id": "Fiche"],
        .assessment: ["kind": "Type", "day": "Date", "action_id": "Fiche", "state": "État"],
        .meeting: ["title": "Objet", "next": "Prochaine réunion annoncée", "held": "Date"],
        .entry: [
            "held": "Date", "text": "Récit", "next": "Date de la suite", "meeting_id": "Réunion racontée",
        ],
        .committee: ["committee_action": "Fiches", "name": "Nom"],
        .organization: ["name": "Nom"], .member: ["name": "Nom"],
        .mailing: ["subject": "Objet", "words": "Quelques mots"],
    ]

    private static let shared: [String: String] = [
        "title": "Intitulé", "name": "Nom", "number": "Numéro", "kind": "Type", "slug": "Adresse",
        "holder": "Porteur", "generation": "Génération", "region": "Région", "purpose": "Objet du contrat",
        "acronym": "Sigle", "college": "Collège", "insee": "Commune", "siret": "SIRET", "finess": "FINESS",
        "email": "Adresse électronique", "telephone": "Téléphone", "signatory_since": "Signataire depuis",
        "civility": "Civilité", "first_name": "Prénom", "last_name": "Nom de famille",
        "receives_review": "Accepte de recevoir la revue", "axis_id": "Axe",
        "objective_id": "Objectif stratégique", "context": "Constat", "general_objective": "Objectif général",
        "specific_objectives": "Objectifs spécifiques", "operational_objectives": "Objectifs opérationnels",
        "description": "Description", "target_public": "Public visé", "determinants": "Déterminants de santé",
        "pilot_id": "Structure pilote", "contact_id": "Contact", "referent_id": "Élu référent",
        "is_recurring": "Reconductible", "human_means": "Moyens humains",
        "technical_means": "Moyens techniques", "expected_results": "Résultats attendus",
        "participation": "Participation des habitants", "is_invented": "Rédigé pour l’exemple",
        "unit": "Unité", "baseline": "Valeur de départ", "target": "Cible", "source": "Source",
        "frequency": "Fréquence", "started": "Démarrée", "underway": "En cours",
        "attainment": "Atteinte des objectifs", "horizon": "Échéance prévue",
        "remaining": "Reste-à-faire ou commentaire", "state": "Où elle en est",
        "state_by": "Par", "state_on": "Le", "state_reason": "Motif du renvoi", "duties": "Missions",
        "composition": "Composition", "article_id": "Article", "every_months": "Se réunit tous les (mois)",
        "leader_id": "Animée par", "committee_id": "Instance", "ordinal": "Rang", "time": "Heure",
        "place": "Lieu", "objectives": "Objectifs", "notes": "Ce qui s’est dit",
        "participants": "Participants", "communes_represented": "Communes représentées",
        "next_step": "Suite", "next_time": "Heure de la suite",
        "is_to_complete": "À compléter dans la prochaine revue", "answers_id": "Répond à",
        "partner_since": "Partenaire depuis", "consent_on": "Accord donné le",
        "is_erased": "Effacé à sa demande", "ends": "Fin", "is_untold": "Sans avancée au journal",
        "accent": "Couleur",
        "link": "Lien", "convened_on": "Convoquée le",
        "presence": "Présence", "person_id": "Personne", "organization_id": "Structure",
        "function": "Fonction", "is_elected": "Élu référent", "representative": "Représenté par",
        "headcount": "Nombre de personnes", "opening": "Introduction", "sent_on": "Envoyé le",
        "remarks_until": "Remarques jusqu’au", "approved_on": "Approuvé le", "approving_id": "Approuvé à",
        "frozen": "Document approuvé", "text": "Texte", "meeting_id": "Réunion",
        "role": "Rôle", "is_disabled": "Désactivé", "label": "Intitulé",
    ]

    private static let parts: [String: String] = [
        "neighbourhood": "Quartiers prioritaires", "article": "Articles", "approval": "Approbations",
        "amendment": "Avenants", "plan": "Démarches liées", "person_role": "Fonctions",
        "action_commune": "Communes", "action_neighbourhood": "Quartiers prioritaires",
        "action_partner": "Partenaires", "action_plan": "Démarches liées", "action_link": "Fiches liées",
        "milestone": "Étapes", "funding": "Financements", "action_document": "Documents",
        "reading": "Valeurs relevées", "assessment_point": "Points", "assessment_value": "Valeurs",
        "agenda_item": "Ordre du jour", "attendance": "Émargement", "contribution": "Apports",
        "conclusion": "Conclusions", "decision": "Décisions", "meeting_action": "Fiches",
        "entry_action": "Fiches", "entry_commune": "Communes", "entry_organization": "Structures",
        "committee_seat": "Membres", "task": "Tâches", "meeting_follow": "Décisions suivies",
        "entry_follow": "Décisions suivies", "entry_count": "Autres nombres",
        "entry_picture": "Photos", "entry_attachment": "Documents", "contract_logo": "Logos",
        "remark": "Remarques",
        "member_contract": "Contrats", "member_action": "Fiches pilotées",
    ]
}
