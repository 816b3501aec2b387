/// A field of a form: its name, its label, its hint and what is wrong with it. A method draws each kind.
///
///     Field("title", "Intitulé", errors: form.errors, isRequired: true).text(form.title)
package struct Field: Sendable {
    /// The name that the form posts.
    package let name: String
    let label: String
    let hint: String?
    let error: String?
    let isRequired: Bool
    let id: String

    /// A field; `id` only where two forms of a page use the same name.
    package init(
        _ name: String, _ label: String, hint: String? = nil, errors: FieldErrors = FieldErrors(),
        isRequired: Bool = false, id: String? = nil
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.error = errors[name]
        self.isRequired = isRequired
        self.id = id ?? Field.id(of: name)
    }

    /// The id of the control that posts `name`: where the error summary leads.
    package static func id(of name: String) -> String { "champ-" + name }

    /// What is under the label, as ids for `aria-describedby`.
    var descriptionIDs: String? {
        switch (hint != nil, error != nil) {
        case (true, true): "\(id)-aide \(id)-erreur"
        case (true, false): "\(id)-aide"
        case (false, true): "\(id)-erreur"
        case (false, false): nil
        }
    }

    /// The attributes that every control of this field takes.
    var attributes: HTML { attributes(isRequired: isRequired) }

    /// The same; a choice that has no blank answer is always made, and HTML wants no `required` there.
    func attributes(isRequired: Bool) -> HTML {
        """
        \(attribute: "id", id)\(attribute: "name", name)\(flag: "required", isRequired)\
        \(attribute: "aria-describedby", descriptionIDs)\
        \(attribute: "aria-invalid", error == nil ? nil : "true")
        """
    }

    /// Label, hint, error and control, in this order.
    func framed(_ control: HTML) -> HTML {
        """
        <div class="\(frameClass)"><label class="field-label" for="\(id)">\(label)\(requiredMark)</label>\
        \(hintLine)\(errorLine)\(control)</div>
        """
    }

    /// A group of controls under a legend.
    func grouped(_ controls: HTML, data: HTML = .empty) -> HTML {
        """
        <fieldset class="\(frameClass)"\(attribute: "aria-describedby", descriptionIDs)\(data)>\
        <legend class="field-label">\(label)\(requiredMark)</legend>\(hintLine)\(errorLine)\(controls)</fieldset>
        """
    }

    private var frameClass: String { error == nil ? "field" : "field field-invalid" }

    private var requiredMark: HTML {
        isRequired ? " <span class=\"field-required\">(obligatoire)</span>" : .empty
    }

    private var hintLine: HTML? {
        hint.map { "<p class=\"field-hint\" id=\"\(id)-aide\">\($0)</p>" }
    }

    private var errorLine: HTML? {
        error.map {
            """
            <p class="field-error" id="\(id)-erreur"><span class="hidden">Erreur\u{202F}: </span>\($0)</p>
            """
        }
    }
}
