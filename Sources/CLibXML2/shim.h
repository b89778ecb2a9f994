// Debian's <libxml/encoding.h> pulls in ICU headers, which clash with Foundation's own ICU in one
// compilation (every test run). Saying so before any other libxml header keeps them out.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/dict.h>
#include <libxml/xmlerror.h>
