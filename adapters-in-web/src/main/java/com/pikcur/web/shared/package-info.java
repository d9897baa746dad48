/** What every controller leans on: problems, security, strict JSON, repeated requests, the published API document. */
@NullMarked
package com.pikcur.web.shared;

import org.jspecify.annotations.NullMarked;
