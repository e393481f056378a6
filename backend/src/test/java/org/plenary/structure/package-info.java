/** The gates over the whole: module structure, forbidden calls, sizes, catalogues, interface description. */
package org.plenary.structure;
