// Types of what the bundler adds: style sheets and pictures as imports.
/// <reference types="vite/client" />
