/** The endpoints of interpretation. */
@NullMarked
package org.plenary.interpretation.web;

import org.jspecify.annotations.NullMarked;
