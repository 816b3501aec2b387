import Domain

/// The names of stored fields on screen.
enum FieldNames {
    /// A field of an object, or a table of its parts.
    static func label(_ kind: ObjectKind, _ field: String) -> String {
        own[kind]?[field] ?? FieldQuestions.label(kind, field) ?? shared[field] ?? parts[field]
            ?? field.replacing("_", with: " ")
    }

    /// What the verb of the row tells already, or nobody typed.
    static let silent: Set<String> = [
        "removed", "contract_id", "first_day", "position", "author_id", "item_id", "signed_at", "frozen",
    ]

    private static let own: [ObjectKind: [String: String]] = [
        .contract: ["accent": "Couleur"], .indicator: ["action_id": "Fiche"],
        .assessment: ["kind": "Type", "day": "Date", "action_id": "Fiche", "state": "État"],
        .meeting: ["title": "Objet", "next": "Prochaine réunion annoncée", "held": "Date"],
        .entry: [
            "held": "Date", "text": "Récit", "next": "Date de la suite", "meeting_id": "Réunion racontée",
        ],
        .organization: ["name": "Nom"], .member: ["name": "Nom"],
        .mailing: ["subject": "Objet", "words": "Quelques mots"],
    ]

    private static let shared: [String: String] = [
        "title": "Intitulé", "name": "Nom", "number": "Numéro", "kind": "Type", "slug": "Adresse",
        "acronym": "Sigle", "college": "Collège", "insee": "Commune", "siret": "SIRET", "finess": "FINESS",
        "email": "Adresse électronique", "telephone": "Téléphone", "signatory_since": "Signataire depuis",
        "civility": "Civilité", "first_name": "Prénom", "last_name": "Nom de famille",
        "receives_review": "Accepte de recevoir la revue", "contact_id": "Contact", "started": "Démarrée",
        "underway": "En cours", "attainment": "Atteinte des objectifs", "horizon": "Échéance prévue",
        "remaining": "Reste-à-faire ou commentaire", "state": "Où elle en est", "state_by": "Par",
        "state_on": "Le", "state_reason": "Motif du renvoi", "committee_id": "Instance", "ordinal": "Rang",
        "time": "Heure", "place": "Lieu", "objectives": "Objectifs", "notes": "Ce qui s’est dit",
        "participants": "Participants", "communes_represented": "Communes représentées",
        "next_step": "Suite", "next_time": "Heure de la suite",
        "is_to_complete": "À compléter dans la prochaine revue", "answers_id": "Répond à",
        "partner_since": "Partenaire depuis", "consent_on": "Accord donné le",
        "is_erased": "Effacé à sa demande", "ends": "Fin", "is_untold": "Sans avancée au journal",
        "link": "Lien", "convened_on": "Convoquée le", "presence": "Présence", "person_id": "Personne",
        "organization_id": "Structure", "function": "Fonction", "is_elected": "Élu référent",
        "representative": "Représenté par", "headcount": "Nombre de personnes", "opening": "Introduction",
        "sent_on": "Envoyé le", "remarks_until": "Remarques jusqu’au", "approved_on": "Approuvé le",
        "approving_id": "Approuvé à", "frozen": "Document approuvé", "text": "Texte",
        "meeting_id": "Réunion", "role": "Rôle", "is_disabled": "Désactivé", "label": "Intitulé",
    ]

    private static let parts: [String: String] = [
        "person_role": "Fonctions", "assessment_point": "Points", "assessment_value": "Valeurs",
        "agenda_item": "Ordre du jour", "attendance": "Émargement", "contribution": "Apports",
        "conclusion": "Conclusions", "decision": "Décisions", "meeting_action": "Fiches",
        "entry_action": "Fiches", "entry_commune": "Communes", "entry_organization": "Structures",
        "task": "Tâches", "meeting_follow": "Décisions suivies", "entry_follow": "Décisions suivies",
        "entry_count": "Autres nombres", "entry_picture": "Photos", "entry_attachment": "Documents",
        "remark": "Remarques", "member_contract": "Contrats", "member_action": "Fiches pilotées",
    ]
}
