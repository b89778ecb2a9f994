// Debian's <libxml/encoding.h> pulls in ICU headers, which clash with Foundation's own ICU in one
// compilation (every test run). Saying so before any other libxml header keeps them out.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/dict.h>
#include <libxml/xmlerror.h>

/// What a complaint of the parser is told to: the parser's user data, how bad it is (2: the
/// document breaks a rule, 3: it is not well-formed), the code, where it was met, and whether it
/// was met at the end of the input. The text of the complaint stays here because it may quote the
/// document.
typedef void (*verbatim_xml_complaint)(
    void *user, int level, int code, int line, int column, int is_at_end);

// Where the parser stands in its line, from 1, in bytes; libxml2 itself counts characters. Its own
// count is used where it no longer has the beginning of the line.
static inline int verbatim_xml_column(xmlParserCtxtPtr context, int otherwise) {
  if (context->input == NULL || context->input->cur == NULL || context->input->base == NULL)
    return otherwise;
  const xmlChar *at = context->input->cur;
  while (at > context->input->base && at[-1] != '\n') at--;
  return at > context->input->base ? (int)(context->input->cur - at) + 1 : otherwise;
}

// Whether the parser has come to the end of the input: no tag is complete in what is left of it.
static inline int verbatim_xml_is_at_end(xmlParserCtxtPtr context) {
  if (context->input == NULL || context->input->cur == NULL) return 1;
  if (context->input->end - context->input->cur > 64) return 0;
  for (const xmlChar *at = context->input->cur; at < context->input->end; at++)
    if (*at == '>') return 0;
  return 1;
}

// The error's parameter is const from libxml2 2.12 on, so its type cannot be written in Swift.
#if LIBXML_VERSION >= 21200
static inline void verbatim_xml_forward(void *user, const xmlError *error) {
#else
static inline void verbatim_xml_forward(void *user, xmlErrorPtr error) {
#endif
  xmlParserCtxtPtr context = (xmlParserCtxtPtr)error->ctxt;
  if (error->domain != XML_FROM_PARSER && error->domain != XML_FROM_NAMESPACE) return;
  if (context == NULL || context->_private == NULL) return;
  int column = verbatim_xml_column(context, error->int2);
  ((verbatim_xml_complaint)context->_private)(
      user, (int)error->level, error->code, error->line, column, verbatim_xml_is_at_end(context));
}

/// Sends a context's complaints to a function. Before parsing; the sink stays for its life.
static inline void verbatim_xml_listen(xmlParserCtxtPtr context, verbatim_xml_complaint sink) {
  context->_private = (void *)sink;
  context->sax->serror = verbatim_xml_forward;
}

static inline void verbatim_xml_ignore(void *context, const char *format, ...) {
  (void)context;
  (void)format;
}

/// Keeps libxml2 from writing to standard error what it says outside any context, such as bytes
/// it cannot convert. The function to set is variadic; the setting is the calling thread's.
static inline void verbatim_xml_silence(void) {
  xmlSetGenericErrorFunc(NULL, verbatim_xml_ignore);
}
