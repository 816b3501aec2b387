import Domain
import HTML

/// The form of a structure.
struct OrganizationForm: Sendable {
    let visit: MemberVisit
    let dossier: Dossier

    /// What a new structure starts from.
    var blank: Organization { Organization("", .partners) }

    func new() throws(Refusal) -> FormerEditForm {
        try Access.require(visit.member, .editContract)
        return form(
            "Nouvelle structure", blank, "/cls/\(dossier.contract.slug)/annuaire/structures", version: nil)
    }

    func edit(_ organization: Organization) throws(Refusal) -> FormerEditForm {
        try Access.require(visit.member, .editContract)
        let path = Path.organization(dossier.contract.slug, organization.id)
        return form("Modifier la structure", organization, path, version: organization.version)
    }

    private func form(
        _ title: String, _ organization: Organization, _ action: String, version: Int?
    ) -> FormerEditForm {
        let directory = Path.directory(dossier.contract.slug)
        var links = [Link("Annuaire", directory)]
        if version != nil { links.append(Link(organization.name, action)) }
        return FormerEditForm(
            contract: dossier.contract, section: .directory, title: title,
            breadcrumb: visit.breadcrumb(dossier.contract) + links + [Link(title, "", isCurrent: true)],
            action: action, back: version == nil ? directory : action, outline: outline,
            stored: Self.answers(of: organization), version: version)
    }

    /// What a structure says, as the form asks it.
    static func answers(of organization: Organization) -> FormData {
        FormData(saying: [
            ("name", organization.name), ("acronym", organization.acronym),
            ("kind", organization.kind.rawValue), ("college", organization.college.rawValue),
            ("insee", organization.insee),
            ("signatorySince", organization.signatorySince?.french ?? ""),
            ("partnerSince", organization.partnerSince?.french ?? ""),
            ("contact", organization.contact?.description ?? ""), ("email", organization.email),
            ("telephone", organization.telephone), ("siret", organization.siret),
            ("finess", organization.finess),
        ])
    }

    private var outline: FormOutline {
        let colleges = College.allCases.map { Choice($0.rawValue, $0.label) }
        let kinds = Organization.Kind.allCases.map { Choice($0.rawValue, $0.label) }
        let towns = dossier.communes.map { Choice($0.insee, $0.name) }
        let people = dossier.people.filter { !$0.isErased }.map { Choice("\($0.id)", $0.listedName) }
        return FormOutline([
            FormField("name", "Nom", isRequired: true, .text(.full)),
            FormField("acronym", "Sigle", .text(.short)),
            FormField("kind", "Nature", .choice(kinds, blank: nil)),
            FormField("college", "Collège", .choice(colleges, blank: nil)),
            FormField(
                "insee", "Commune", hint: "Celle qu’elle est ou qu’elle représente.",
                .choice(towns, blank: "Aucune")),
            FormField(
                "signatorySince", "Signataire du contrat depuis", hint: "Vide pour un partenaire.",
                .date(.any)),
            FormField("partnerSince", "Partenaire depuis", .date(.any)),
            FormField(
                "contact", "Personne à contacter", hint: "Parmi les contacts de l’annuaire.",
                .choice(people, blank: "Aucune")),
            FormField("email", "Adresse électronique", .text(.half)),
            FormField("telephone", "Téléphone", .text(.short)),
            FormField("siret", "SIRET", hint: "14\u{a0}chiffres.", .text(.short)),
            FormField("finess", "FINESS", hint: "9\u{a0}caractères.", .text(.short)),
        ])
    }

    /// What was typed, over what was; throws every fault at once.
    func organization(_ form: FormData, of former: Organization) throws(Refusal) -> Organization {
        var reader = FormerReader(form)
        var organization = former
        (organization.name, organization.acronym) = (form["name"], form["acronym"])
        if let college = College(rawValue: form["college"]) {
            organization.college = college
        } else {
            reader.add("college", "Choisissez le collège.")
        }
        organization.kind = Organization.Kind(rawValue: form["kind"]) ?? former.kind
        let insee = form["insee"]
        organization.insee =
            dossier.communes.contains { $0.insee == insee } || insee == former.insee ? insee : ""
        organization.signatorySince = reader.horizon("signatorySince")
        organization.partnerSince = reader.horizon("partnerSince")
        let contact = ID<Person>(form["contact"])
        organization.contact = dossier.people.contains { $0.id == contact } ? contact : nil
        (organization.email, organization.telephone) = (form["email"], form["telephone"])
        organization.siret = form["siret"].filter { !$0.isWhitespace }
        organization.finess = form["finess"].filter { !$0.isWhitespace }.uppercased()
        let name = French.folded(organization.name)
        if dossier.organizations.contains(where: { $0.id != former.id && French.folded($0.name) == name }) {
            reader.add("name", "L’annuaire a déjà une structure de ce nom.")
        }
        try reader.check { [organization] () throws(Refusal) in try organization.validate() }
        return organization
    }
}
