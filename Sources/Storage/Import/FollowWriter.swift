import Domain

extension WriteTransaction {
    /// Writes what a table of follow-up brings.
    func take(_ follow: FollowImport) throws {
        for milestone in follow.milestones {
            try milestone.validate(today: moment.day)
            try save(milestone)
        }
        for var indicator in follow.indicators {
            try indicator.validate()
            if indicator.id.rawValue < 0 { indicator.id = .unsaved }
            try save(indicator)
        }
    }
}
