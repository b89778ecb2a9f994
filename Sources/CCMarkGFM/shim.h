#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <stdlib.h>

/* Types that extensions add are mutable globals, which Swift does not import as safe: their names
   are asked for instead. This one answers without a pointer that Swift would have to bind. */
static inline int ccmarkgfm_table_alignment(cmark_node *table, int column) {
  uint8_t *alignments = cmark_gfm_extensions_get_table_alignments(table);
  return alignments ? alignments[column] : 0;
}
