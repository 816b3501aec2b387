import Domain
import HTML

/// The parts of the site that the side navigation leads to.
enum Section: CaseIterable {
    case dashboard, contract, strategy, actions, tree, assessments, synthesis, journal, committees, meetings
    case decisions, calendar, reviews, directory, history

    fileprivate var label: String {
        switch self {
        case .dashboard: "Tableau de bord"
        case .contract: "Contrat"
        case .strategy: "Axes et objectifs"
        case .actions: "Fiches action"
        case .tree: "Arbre des objectifs"
        case .assessments: "Bilans"
        case .synthesis: "Synthèse"
        case .journal: "Journal"
        case .committees: "Instances"
        case .meetings: "Réunions"
        case .decisions: "Décisions"
        case .calendar: "Agenda"
        case .reviews: "Revues"
        case .directory: "Annuaire"
        case .history: "Historique"
        }
    }

    fileprivate func path(_ slug: String) -> String {
        switch self {
        case .dashboard: Path.contract(slug)
        case .contract: Path.strategy(slug)
        case .strategy: Path.axes(slug)
        case .actions: Path.actions(slug)
        case .tree: Path.tree(slug)
        case .assessments: Path.assessments(slug)
        case .synthesis: Path.synthesis(slug)
        case .journal: Path.journal(slug)
        case .committees: Path.committees(slug)
        case .meetings: Path.meetings(slug)
        case .decisions: Path.decisions(slug)
        case .calendar: Path.calendar(slug)
        case .reviews: Path.reviews(slug)
        case .directory: Path.directory(slug)
        case .history: Path.history(slug)
        }
    }
}

extension Site {
    static let version = "1.0"

    private var footer: Footer {
        Footer(links: [Link("Accessibilité", Path.accessibility)], version: Self.version)
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
        return site.frame(frame, account, navigation(contract.slug, section)).page(page)
    }

    /// A page outside any contract, in its frame.
    func page(_ page: Page) -> HTML {
        site.frame(nil, account, []).page(page)
    }

    /// The first links of every breadcrumb of the contract.
    func breadcrumb(_ contract: Contract, _ links: Link...) -> [Link] {
        [Link("Tableau de bord", Path.contract(contract.slug))] + links
    }

    private var account: PageFrame.Account {
        var links = [Link("Mes contrats", Path.home)]
        if may(.administer) { links.append(Link("Administration", Path.admin)) }
        return PageFrame.Account(
            name: member.name, role: member.role.label, links: links, signOut: Path.signOut, csrf: csrf)
    }

    private func navigation(_ slug: String, _ current: Section?) -> [NavigationGroup] {
        func items(_ sections: Section...) -> [NavigationItem] {
            sections.map { NavigationItem($0.label, $0.path(slug), isCurrent: $0 == current) }
        }
        return [
            NavigationGroup(items(.dashboard)),
            NavigationGroup("Stratégie", items(.contract, .strategy, .actions, .tree)),
            NavigationGroup("Suivi", items(.assessments, .synthesis, .journal)),
            NavigationGroup(
                "Gouvernance", items(.committees, .meetings, .decisions, .calendar, .reviews, .directory)),
            NavigationGroup("Trace", items(.history)),
        ]
    }
}
