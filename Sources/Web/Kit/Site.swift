import Documents
import Domain
import Logging
import Storage

/// What every handler needs: the store, the press, the assets, the clock, the settings of the instance.
package struct Site: Sendable {
    package let store: Store
    package let press: Press
    package let passwords: Passwords
    package let assets: AssetLibrary
    package let origin: Origin
    /// How letters are sent; nil when this instance sends none.
    package let mail: MailSettings?
    /// What stands before the addresses that leave the site, «https://jalon.exemple.fr»; nil when it was not set.
    package let publicAddress: String?
    /// The present instant: of sessions, links and security.
    package let clock: @Sendable () -> Moment
    /// How far, in seconds, a demonstration moves the instant of facts, history and documents; 0 for none.
    package let shift: Int64
    package let logger: Logger
    /// Routes beside those of the product, for measures.
    private let extraRoutes: [Route]

    package init(
        store: Store, press: Press, passwords: Passwords, assets: AssetLibrary, origin: Origin,
        mail: MailSettings? = nil, publicAddress: String? = nil,
        now: @escaping @Sendable () -> Moment = Moment.now, shift: Int64 = 0,
        logger: Logger = Logger(label: "jalon"),
        extraRoutes: [Route] = []
    ) {
        self.store = store
        self.press = press
        self.passwords = passwords
        self.assets = assets
        self.origin = origin
        self.mail = mail
        self.publicAddress = publicAddress
        (clock, self.shift) = (now, shift)
        self.logger = logger
        self.extraRoutes = extraRoutes
    }

    /// The instant of facts, history and documents.
    package var now: Moment { clock().adding(seconds: shift) }

    /// Every route of the site: what is not here does not exist, and the access tests read this list.
    package var routes: [Route] {
        let routes = ownRoutes
        return routes + LateRoutes(others: routes).routes + extraRoutes
    }

    private var ownRoutes: [Route] {
        [
            HealthRoutes(site: self).routes, AssetRoutes(site: self).routes, HomeRoutes().routes,
            SignInRoutes(site: self).routes, ForgottenRoutes(site: self).routes,
            AccountRoutes(site: self).routes, AdminRoutes(site: self).routes,
            NewContractRoutes().routes, RegionRoutes().routes, GuestRoutes().routes,
            DeclarationRoutes().routes,
            JournalRoutes().routes, MeetingRoutes().routes, DecisionRoutes().routes,
            RegisterRoutes().routes, MinutesRoutes().routes, DeckRoutes().routes,
            AttendanceReportRoutes().routes, CommitteeRoutes().routes, AgendaRoutes().routes,
            CalendarRoutes(site: self).routes, ConvocationRoutes().routes, ReviewRoutes().routes,
            ReviewWritingRoutes().routes, PublicationRoutes(site: self).routes, HistoryRoutes().routes,
            DirectoryRoutes().routes, StrategyRoutes().routes, AssessmentListRoutes().routes,
            AssessmentRoutes().routes, AssessmentTableRoutes().routes,
            AssessmentJudgementRoutes().routes, AssessmentPrints().routes, DashboardRoutes().routes,
            PlanningRoutes().routes, PlanningVersionRoutes().routes, PlanningPrints().routes,
            EvaluationRoutes().routes, EvaluationGridRoutes().routes, SynthesisRoutes().routes,
            SearchRoutes().routes,
            AttendanceRoutes().routes,
            CodeRoutes(site: self).routes, SigningRoutes(site: self).routes, AnswerRoutes(site: self).routes,
            SessionRoutes().routes,
            FileRoutes().routes, TellingRoutes().routes, ImportRoutes<PlanImportSubject>().routes,
            ImportRoutes<FollowImportSubject>().routes,
            UnplacedRoutes().routes,
            ArsRoutes().routes,
            DistributionRoutes(site: self).routes, PublicRoutes(site: self).routes,
            SubscriptionRoutes(site: self).routes, ReadingRoutes(site: self).routes,
        ].flatMap(\.self)
    }
}

extension Site {
    /// What the pages say of each kind of objects of a contract, in the order in which a search shows what it found.
    static let objects: [ObjectPage] = [
        .action, .assessment, .actionContribution, .evaluationTopic, .milestone, .planningVersion, .indicator,
        .entry, .meeting,
        .committee,
        .organization, .person, .axis,
        .objective, .contract, .attendance, .note, .minutes, .deck, .review, .reviewPart, .publication,
        .mailing,
    ]
}

/// How people reach the instance.
package struct Origin: Hashable, Sendable {
    /// Whether browsers come by https: cookies are then Secure, and HSTS is sent.
    package let isSecure: Bool
    /// Addresses of the proxies whose X-Forwarded-For is believed.
    package let proxies: Set<String>

    package init(isSecure: Bool = false, proxies: Set<String> = []) {
        self.isSecure = isSecure
        self.proxies = proxies
    }
}
