/// What a line tells of a structure, a contact or a function; what cannot be kept is noted on it.
extension ImportRow {
    mutating func structure(named name: String, _ communes: CommuneNames) -> Organization {
        var said = Organization(name, acronym: self[.acronym], .partners)
        if let college = College(typed: self[.college]) { said.college = college }
        if !self[.college].isEmpty, College(typed: self[.college]) == nil {
            let _: College? = choice(.college, \.label)
            values[.college] = nil
        }
        if let kind: Organization.Kind = choice(.kind, \.label) { said.kind = kind }
        takePlace(&said, communes)
        (said.signatorySince, said.partnerSince) = (horizon(.signatorySince), horizon(.partnerSince))
        takeNumbers(&said)
        // Of a line of a contact they are the contact's.
        if isStructure {
            (said.email, said.telephone) = (Mailbox.tidied(self[.email]), Telephone.tidied(self[.telephone]))
        }
        do throws(Refusal) { try said.validate() } catch {
            guard case .invalid(let faults) = error else { return said }
            leave(
                faults,
                ["siret": .siret, "finess": .finess, "email": .email, "postalCode": .postalCode])
            if self[.siret].isEmpty { said.siret = "" }
            if self[.finess].isEmpty { said.finess = "" }
            if self[.email].isEmpty { said.email = "" }
            if self[.postalCode].isEmpty { said.address.code = "" }
        }
        return said
    }

    private mutating func takePlace(_ said: inout Organization, _ communes: CommuneNames) {
        if let commune = self[.commune].unlessBlank {
            said.insee = communes.insee(commune) ?? ""
            if said.insee.isEmpty { leave(.commune, "ce n’est pas une commune du territoire") }
        }
        said.address = PostalAddress(
            self[.street].replacing(", ", with: "\n"), code: PostalAddress.code(self[.postalCode]),
            town: self[.town])
        // A town without a street or a code is that of the territory, where it is one.
        if self[.commune].isBlank, self[.street].isBlank, self[.postalCode].isBlank,
            let own = communes.insee(self[.town])
        {
            said.insee = own
        }
    }

    private mutating func takeNumbers(_ said: inout Organization) {
        said.siret = Siret.tidied(self[.siret])
        if Siret.isRounded(said.siret) {
            leave(.siret, "le tableur l’a arrondi, mettez la colonne en texte")
            said.siret = ""
        } else if said.siret.utf8.count == 9, said.siret.allSatisfy(\.isASCIIDigit) {
            leave(.siret, "c’est un SIREN, il manque les 5\u{a0}chiffres de l’établissement")
            said.siret = ""
        }
        said.finess = self[.finess].filter { !$0.isWhitespace }.uppercased()
        // A table that takes it for a number loses the 0.
        if said.finess.utf8.count == 8, said.finess.allSatisfy(\.isASCIIDigit) {
            said.finess = "0" + said.finess
        }
    }

    mutating func contact(upTo today: Day) -> Person {
        var said = isNameWhole ? Person(typed: self[.name]) : Person(.none, self[.firstName], self[.name])
        if let word = self[.civility].unlessBlank {
            let first = word.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? word
            let civility = Person.civility(word) ?? Person.civility(first)
            if civility == nil { leave(.civility) }
            said.civility = civility ?? said.civility
        }
        (said.email, said.telephone) = (Mailbox.tidied(self[.email]), Telephone.tidied(self[.telephone]))
        let consentOn = day(.consentOn, upTo: today)
        said.receivesReview = flag(.consent) ?? false
        said.consentOn = said.receivesReview ? consentOn : nil
        if !said.email.isEmpty, !Person.isEmail(said.email) {
            leave(.email, "ce n’est pas une adresse")
            said.email = ""
        }
        leave(.contact)
        return said
    }

    mutating func role(at place: ID<Organization>) -> Person.Role {
        var role = Person.Role(place, self[.function])
        (role.since, role.until) = (horizon(.since), horizon(.until))
        if let since = role.since, let until = role.until, until.last < since.first {
            leave(.until, "la fin de la fonction précède son début")
            role.until = nil
        }
        return role
    }

    /// Whether the next line is of the same contact, at another function: exports of Jalon write one a line, with a type.
    func isContinued(by next: ImportRow) -> Bool {
        let own: [DirectorySheet.Column] = [
            .type, .name, .firstName, .civility, .email, .telephone, .consent, .consentOn,
        ]
        return !self[.type].isEmpty && sheet == next.sheet && own.allSatisfy { self[$0] == next[$0] }
    }
}

extension DirectorySheet.Column {
    /// What tells of a structure alone, on a line of a contact too.
    static let ofStructures: [Self] = [
        .acronym, .kind, .college, .commune, .signatorySince, .partnerSince, .siret, .finess, .street,
        .postalCode,
        .town,
    ]
}

extension Person {
    /// The words of its name, in any order.
    var nameKey: String {
        French.folded(bareName).split { !$0.isLetter && !$0.isNumber }.sorted().joined(separator: " ")
    }

    /// Whether somebody of the same address is the same: the same name, or one where a part is missing.
    func isSurely(_ other: Person) -> Bool {
        if nameKey == other.nameKey { return true }
        let isPart = firstName.isBlank || other.firstName.isBlank
        return isPart && French.folded(lastName) == French.folded(other.lastName)
    }

    /// Whether one of the two names is the same.
    func sharesName(with other: Person) -> Bool {
        [(lastName, other.lastName), (firstName, other.firstName)].contains {
            !$0.0.isBlank && French.folded($0.0) == French.folded($0.1)
        }
    }

    /// Whether each has an address, and not the same.
    func hasOtherAddress(than other: Person) -> Bool {
        !email.isEmpty && !other.email.isEmpty && email.lowercased() != other.email.lowercased()
    }
}
