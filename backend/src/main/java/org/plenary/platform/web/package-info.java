/** How requests are read and problems are answered, the same for every module. */
@NullMarked
package org.plenary.platform.web;

import org.jspecify.annotations.NullMarked;
