internal import Model

/// Makes a site and the auditor's record from a module: values in, files out.
///
/// The same module gives the same bytes on any machine. The date of the build stands in none.
package enum SiteRenderer {
  /// All files of a module, sorted by path.
  ///
  /// - Throws: `PublishingFailure` when the module holds something that may not be shown or was
  ///   not proven. The stages before have said so to the editor; this is the last look.
  package static func render(_ module: PublishedModule) throws(PublishingFailure) -> [OutputFile] {
    let plan = try SitePlan(module)
    var files = [RootPage(plan: plan).file]
    for language in plan.languages {
      files.append(ModulePage(plan: plan, language: language).file)
      for person in module.participants where person.participant.hasProfile {
        files.append(PersonPage(plan: plan, person: person, language: language).file)
      }
    }
    for index in plan.topics.indices { files.append(TopicPage(plan: plan, index: index).file) }
    files.append(PublicProvenance(plan: plan).file)
    files.append(AuditProvenance(plan: plan).file)
    let look = Look.read(module.settings).look
    files.append(
      OutputFile(path: "site/\(SitePath.style)", bytes: Array(Stylesheet.text(look).utf8)))
    return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
