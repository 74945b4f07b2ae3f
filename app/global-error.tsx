'use client';

import { Failure } from '../components/ui/failure';
import './tokens.css';
import './base.css';

/** Stands in for the whole document when even the layout failed. */
export default function GlobalError() {
  return (
    <html lang="en">
      <head>
        <title>This page could not be made · Counterpoint</title>
      </head>
      <body>
        <main>
          <Failure />
        </main>
      </body>
    </html>
  );
}
