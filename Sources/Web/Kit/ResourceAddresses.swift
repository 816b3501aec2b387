extension ResourceAddresses {
    /// Where a thing is known by a word of its own: its form stands and is sent at one address.
    init(new: String, create: String, form: String, removal: String) {
        (self.new, self.create, edit, save) = (new, create, form, form)
        self.removal = removal
    }
}
