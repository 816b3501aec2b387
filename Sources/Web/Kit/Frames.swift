import Domain
import HTML
import Storage

/// The parts of the site that the side navigation leads to.
enum Section: CaseIterable {
    case dashboard, contract, strategy, actions, tree, assessments, synthesis, planning, journal, committees
    case meetings
    case decisions, calendar, reviews, directory, history
    case indicators, evaluation

    fileprivate func item(_ slug: String, isCurrent: Bool) -> NavigationItem {
        let (label, path) =
            switch self {
            case .dashboard: ("Tableau de bord", Path.contract(slug))
            case .contract: ("Contrat", Path.strategy(slug))
            case .strategy: ("Axes et objectifs", Path.axes(slug))
            case .actions: ("Fiches action", Path.actions(slug))
            case .tree: ("Arbre des objectifs", Path.tree(slug))
            case .assessments: ("Bilans", Path.assessments(slug))
            case .synthesis: ("Synthèse", Path.synthesis(slug))
            case .indicators: ("Indicateurs", Path.indicators(slug))
            case .planning: ("Planning", Path.planning(slug))
            case .journal: ("Journal", Path.journal(slug))
            case .committees: ("Instances", Path.committees(slug))
            case .meetings: ("Réunions", Path.meetings(slug))
            case .decisions: ("Décisions", Path.decisions(slug))
            case .calendar: ("Agenda", Path.calendar(slug))
            case .reviews: ("Revues", Path.reviews(slug))
            case .evaluation: ("Évaluation", Path.evaluation(slug))
            case .directory: ("Annuaire", Path.directory(slug))
            case .history: ("Historique", Path.history(slug))
            }
        return NavigationItem(label, path, isCurrent: isCurrent)
    }
}

extension Site {
    static let version = "1.0"

    private var footer: Footer {
        Footer(
            links: [
                Link("Accessibilité\u{202f}: \(store.declaredConformity.label)", Path.accessibility),
                Link("Données personnelles", Path.privacy),
            ], version: Self.version,
            demonstration: shift == 0
                ? nil : "Démonstration\u{202f}: pour ce contrat, nous sommes le \(French.date(now.day)).")
    }

    /// The frame of sign-in and error pages.
    var bareFrame: BareFrame {
        BareFrame(footer: footer, assets: assets.head)
    }

    /// The frame of pages that anybody may read of a contract.
    func publicFrame(_ contract: Contract, links: [Link]) -> PublicFrame {
        PublicFrame(
            contract: contract.name, period: contract.period, links: links, footer: footer,
            assets: assets.head)
    }

    fileprivate func frame(
        _ contract: PageFrame.Contract?, _ account: PageFrame.Account, _ navigation: [NavigationGroup]
    ) -> PageFrame {
        PageFrame(
            contract: contract, account: account, navigation: navigation, footer: footer, assets: assets.head)
    }
}

extension MemberVisit {
    /// A page of a contract, in its frame; nil is a page that no line of the navigation leads to.
    func page(_ page: Page, of contract: Contract, in section: Section?) -> HTML {
        let frame = PageFrame.Contract(
            name: contract.name, period: contract.period, href: Path.contract(contract.slug),
            mode: Access.writes(member) ? .writing : .reading, search: Path.search(contract.slug))
        return site.frame(frame, account, navigation(contract.slug, section)).page(noting(page))
    }

    /// A page outside any contract, in its frame.
    func page(_ page: Page) -> HTML {
        site.frame(nil, account, []).page(noting(page))
    }

    private var account: PageFrame.Account {
        var links = [Link("Mes contrats", Path.home), Link("Mon compte", Path.account)]
        if may(.administer) { links.append(Link("Administration", Path.admin)) }
        var account = PageFrame.Account(
            name: member.name, role: member.role.label, links: links, signOut: Path.signOut, csrf: csrf)
        (account.key, account.secondsLeft) = (member.id.description, session.seconds)
        account.isLast = session.isLast
        return account
    }

    private func navigation(_ slug: String, _ current: Section?) -> [NavigationGroup] {
        func items(_ sections: Section...) -> [NavigationItem] {
            sections.map { $0.item(slug, isCurrent: $0 == current) }
        }
        return [
            NavigationGroup(items(.dashboard)),
            NavigationGroup("Stratégie", items(.contract, .strategy, .actions, .tree)),
            NavigationGroup("Suivi", items(.planning, .assessments, .synthesis, .indicators, .journal)),
            NavigationGroup("Se réunir", items(.committees, .meetings, .decisions, .calendar)),
            NavigationGroup("Rendre compte", items(.reviews, .evaluation)),
            NavigationGroup("Territoire", items(.directory)), NavigationGroup("Trace", items(.history)),
        ]
    }
}
